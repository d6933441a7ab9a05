import type { Issue } from '@navette/flow';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../components/notify';
import { isTyping } from '../keys/is-typing';
import { keyName } from '../keys/key-name';
import { mayActAlone } from '../keys/single-letters';
import type { EditorActions } from './editor-context';
import { editorKeys } from './editor-keys';
import type { EditorPlace } from './view/use-editor-place';

type Given = { undo(): void; redo(): void; issues: Issue[]; actions: EditorActions; place: EditorPlace };

/** Keys of the whole page. Single letters act only where nobody types. */
export const useEditorKeys = (given: Given): void => {
  const { t } = useTranslation();
  const latest = useRef(given);
  latest.current = given;
  const issueAt = useRef(-1);
  useEffect(() => {
    const goToIssue = (by: 1 | -1): void => {
      const { issues, actions } = latest.current;
      const reachable = issues.filter(({ stepId }) => stepId !== undefined);
      if (reachable.length === 0) return;
      issueAt.current = (issueAt.current + by + reachable.length) % reachable.length;
      const issue = reachable[issueAt.current]!;
      actions.focusField(issue.stepId!, issue.field);
    };
    const sayItSaves = () => notify(t('editor.savesItself'));
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const key = editorKeys[keyName(event)];
      if (!key || event.defaultPrevented || target.closest('[role="dialog"]')?.querySelector('[data-step-panel]') === null) return;
      const mayAct = { always: true, unlessOwn: !hasOwnUndo(target), alone: mayActAlone(event) }[key.typing ?? 'alone'];
      if (!mayAct) return;
      event.preventDefault();
      key.does({ ...latest.current, goToIssue, sayItSaves });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [t]);
};

/** A search field has its own undo; fields of a step's form are the flow's. */
const hasOwnUndo = (target: HTMLElement): boolean => isTyping(target) && target.closest('[data-step-panel]') === null;
