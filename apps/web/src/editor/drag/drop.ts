import { insertionPoints, refusalSentence, type StepId, stepTitle } from '@navette/flow';
import i18next, { type TFunction } from 'i18next';
import { placeKey } from '../../canvas';
import { notify } from '../../components/notify';
import type { AddValue } from '../add/add-context';
import type { EditorValue } from '../editor-context';
import type { Dragged } from './drag-context';
import { allowedExits, whyNotLinkAtAll } from './drop-targets';

export type DropTools = { editor: EditorValue; insert: AddValue['insert']; t: TFunction };

/** On a `+`: a new step comes in, a step of the flow moves. */
export const dropAt = ({ editor, insert, t }: DropTools, dragged: Dragged, key: string): void => {
  const place = insertionPoints(editor.document).find((each) => placeKey(each) === key);
  if (!place) return;
  if (dragged.kind === 'option') insert(dragged.option, place);
  if (dragged.kind === 'step' && editor.apply({ kind: 'moveStep', stepId: dragged.stepId, at: place })) {
    editor.actions.announce(t('editing.moved', { title: titleOf(editor, dragged.stepId) }));
  }
};

/** On a step: linked when one way out is possible, asked when there are several; the reason when there is none. */
export const dropOnStep = ({ editor, t }: DropTools, from: StepId, to: StepId | undefined): void => {
  if (to === undefined) return;
  const exits = allowedExits(editor.document, from, to);
  const refusal = whyNotLinkAtAll(editor.document, from, to);
  if (refusal) notify(refusalSentence(refusal)[i18next.language === 'fr' ? 'fr' : 'en']);
  else if (exits.length > 1) editor.actions.use({ kind: 'link', stepId: from, to });
  else if (editor.apply({ kind: 'addLink', link: { from, exit: exits[0]!, to } })) {
    editor.actions.announce(t('editing.linked', { from: titleOf(editor, from), to: titleOf(editor, to) }));
  }
};

const titleOf = ({ document, catalog }: EditorValue, stepId: StepId): string => {
  const step = document.steps[stepId];
  return step ? stepTitle(step, catalog, i18next.language === 'fr' ? 'fr' : 'en') : '';
};
