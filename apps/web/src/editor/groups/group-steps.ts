import { freeId, groupColours, type StepId } from '@navette/flow';
import { documentOf, type StepActionTools } from '../steps/step-action-tools';

/** A frame around these steps, whose name is asked for at once. */
export const groupSteps = (tools: StepActionTools, stepIds: readonly StepId[]): void => {
  if (tools.readOnly || stepIds.length === 0) return;
  const groups = documentOf(tools).groups ?? {};
  const id = freeId(new Set(Object.keys(groups)), 'group');
  const count = Object.keys(groups).length;
  const group = {
    id,
    name: tools.t('drawing.groupNumber', { number: count + 1 }),
    colour: groupColours[count % groupColours.length]!,
    steps: [...stepIds],
  };
  if (!tools.apply({ kind: 'groupSteps', group })) return;
  tools.place.select(null);
  tools.announce(tools.t('drawing.grouped', { count: stepIds.length }));
  tools.use({ kind: 'group', groupId: id });
};
