import { freeId, type StepId } from '@navette/flow';
import { documentOf, type StepActionTools } from '../steps/step-action-tools';

/** An empty note beside a step, or beside the first one, ready to be written. */
export const addNote = (tools: StepActionTools, stepId: StepId | null): void => {
  const document = documentOf(tools);
  const trigger = Object.values(document.steps).find(({ kind }) => kind === 'trigger');
  const beside = stepId ?? trigger?.id;
  if (tools.readOnly || beside === undefined) return;
  const id = freeId(new Set(Object.keys(document.notes ?? {})), 'note');
  const { x, y } = tools.place.canvas.current?.freeSpot(beside) ?? { x: 296, y: 0 };
  if (!tools.apply({ kind: 'putNote', note: { id, text: '', beside, x, y } })) return;
  tools.announce(tools.t('drawing.noteAdded'));
  tools.use({ kind: 'note', noteId: id });
};
