import { EditRefused, type FlowDocument, newStepId, type Operation, type StepId } from '@navette/flow';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../components/notify';
import type { EditorActions } from '../editor-context';
import type { Draft } from '../state/create-draft';
import { placeAfter } from './place-after';
import { stepsUsing } from './used-by';

type Given = {
  draft: Draft;
  readOnly: boolean;
  /** One edit; a refusal is said, and false is answered. */
  apply(operation: Operation): boolean;
  undo(): void;
  select(stepId: StepId | null): void;
  focusField(stepId: StepId, field?: string): void;
  addAt: EditorActions['addAt'];
  announce: EditorActions['announce'];
  focusStep(stepId: StepId): void;
};

/** What menus, keys and toasts do with steps. Stable, so that cards are not drawn again. */
export const useStepActions = (given: Given): EditorActions => {
  const { draft, readOnly, apply, undo, select, focusField, addAt, announce, focusStep } = given;
  const { t } = useTranslation();
  return useMemo((): EditorActions => {
    const document = (): FlowDocument => draft.read().document;
    const remove = (stepId: StepId) => {
      const before = document();
      const previous = before.links.find((link) => link.to === stepId)?.from;
      if (readOnly || !apply({ kind: 'removeStep', stepId })) return;
      const gone = new Set(Object.keys(before.steps).filter((id) => !document().steps[id]));
      const users = stepsUsing(document(), gone).length;
      const said = [t('editor.deleted', { count: gone.size }), users > 0 && t('editor.usedItsData', { count: users })]
        .filter(Boolean)
        .join(' ');
      notify(said, { label: t('common.undo'), act: undo });
      announce(said);
      select(previous ?? null);
      if (previous) focusStep(previous);
    };
    const duplicate = (stepId: StepId) => {
      const step = document().steps[stepId];
      if (readOnly || !step || step.kind === 'trigger') return;
      const id = newStepId(document(), stepId.replace(/-\d+$/, ''));
      if (apply({ kind: 'addStep', step: { ...step, id }, at: placeAfter(document(), stepId) })) {
        select(id);
        announce(t('editor.duplicated'));
      }
    };
    const switchOff = (stepId: StepId) => {
      const step = document().steps[stepId];
      if (readOnly || !step || step.kind === 'trigger') return;
      apply({ kind: 'changeStep', stepId, set: step.off ? {} : { off: true }, remove: step.off ? ['off'] : [] });
      announce(t(step.off ? 'editor.switchedOn' : 'editor.switchedOff'));
    };
    const rename = (stepId: StepId) => focusField(stepId, 'title');
    return { select, focusField, addAt, announce, remove, duplicate, switchOff, rename };
  }, [draft, readOnly, apply, undo, select, focusField, addAt, announce, focusStep, t]);
};

export const isRefusal = (error: unknown): error is EditRefused => error instanceof EditRefused;
