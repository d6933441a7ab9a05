import type { FlowDocument, Language, Operation, StepId } from '@navette/flow';
import type { TFunction } from 'i18next';
import type { EditorActions, EditorValue } from '../editor-context';
import type { Draft } from '../state/create-draft';
import type { EditorPlace } from '../view/use-editor-place';

/** What the commands on steps are made of. */
export type StepActionTools = {
  draft: Draft;
  readOnly: boolean;
  catalog: EditorValue['catalog'];
  connections: EditorValue['connections'];
  /** One edit; a refusal is said, and false is answered. */
  apply(operation: Operation): boolean;
  undo(): void;
  place: Pick<EditorPlace, 'select' | 'selectMany' | 'selectMore' | 'focusField' | 'focusStep' | 'showPanel' | 'canvas'>;
  addAt: EditorActions['addAt'];
  announce: EditorActions['announce'];
  use: EditorActions['use'];
  t: TFunction;
  language: Language;
};

export const documentOf = ({ draft }: StepActionTools): FlowDocument => draft.read().document;

/** One step: it alone. Several: all of them, the last with the focus. */
export const showSelected = ({ place }: StepActionTools, stepIds: readonly StepId[]): void => {
  place.selectMany(stepIds);
  const last = stepIds.at(-1);
  if (last !== undefined) place.focusStep(last);
};
