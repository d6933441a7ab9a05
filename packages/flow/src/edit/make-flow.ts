import type { FlowDocument, Step, SubflowStep, TriggerStep } from '../document.js';
import type { StepId } from '../ids.js';
import type { Fields, Ref } from '../value.js';
import type { Words } from '../words.js';
import { EditRefused } from './edit-refused.js';
import { inputsOf } from './inputs-of.js';
import { mapPills } from './map-pills.js';
import { newStepId } from './new-step-id.js';
import { oneWayThrough, type Region } from './one-way-through.js';
import type { Operation } from './operation.js';
import { putInPlaceOf } from './put-in-place-of.js';

export type MadeFlow = {
  /** The new flow: started by another, with what its steps used from outside; it answers what others used of them. */
  flow: FlowDocument;
  /** What it is given, as the step in its place works it out. */
  input: Fields;
  /** The steps of this flow give way to one that runs the new flow, once that has an id. */
  replace(flowId: string): { operation: Operation; stepId: StepId };
};

/**
 * Makes a flow of its own of some steps. Throws `EditRefused` when they have not one way in and one way out. When nothing fails in them
 * the flow does what it did; what fails in them fails the step, so that nothing after it begins.
 *
 * @example const made = makeFlow(draft, ['find', 'lead'], 'Create a lead');
 */
export const makeFlow = (document: FlowDocument, stepIds: Iterable<StepId>, name: string): MadeFlow => {
  const region = oneWayThrough(document, stepIds);
  const start = newStepId(document, 'start');
  const { input, pillFromStart } = inputsOf(document, region.ids, start);
  const used = usedOutside(document, region.ids);
  const trigger: TriggerStep = {
    id: start,
    kind: 'trigger',
    connector: 'core',
    trigger: 'run-now',
    params: {},
    ...(used.length > 0 && { answer: { kind: 'fields', fields: Object.fromEntries(used.map((id) => [id, whole(id)])) } }),
  };
  const moved = [...region.ids].map((id) => mapPills(outOfFrame(document.steps[id]!, region), pillFromStart));
  const stepId = newStepId(document, name);
  return {
    flow: {
      format: 1,
      name,
      steps: Object.fromEntries([trigger, ...moved].map((step) => [step.id, step])),
      links: [
        { from: start, exit: 'next', to: region.entry },
        ...document.links.filter(({ from, to }) => region.ids.has(from) && region.ids.has(to)),
      ],
      ...drawingOf(document, region.ids),
      settings: document.settings,
      layout: { mode: 'automatic' },
    },
    input,
    replace: (flowId) => ({ operation: putInPlaceOf(document, region, subflow({ id: stepId, name, flowId, input }, region)), stepId }),
  };
};

/** Why these steps cannot be made a flow; undefined when they can. */
export const whyNotFlow = (document: FlowDocument, stepIds: Iterable<StepId>): Words | undefined => {
  try {
    oneWayThrough(document, stepIds);
    return undefined;
  } catch (error) {
    if (error instanceof EditRefused) return error.sentence;
    throw error;
  }
};

const whole = (step: StepId): Ref => ({ kind: 'ref', step, path: [] });

type Named = { id: StepId; name: string; flowId: string; input: Fields };

const subflow = ({ id, name, flowId, input }: Named, { inside }: Region): SubflowStep => ({
  id,
  kind: 'subflow',
  title: name,
  flowId,
  input,
  waitForResult: true,
  ...(inside !== undefined && { inside }),
});

const outOfFrame = (step: Step, { inside }: Region): Step => {
  if (inside === undefined || step.inside !== inside) return step;
  const { inside: _frame, ...free } = step;
  return free as Step;
};

/** Steps of these whose data is used by the others, in the order of the document. */
const usedOutside = (document: FlowDocument, ids: ReadonlySet<StepId>): StepId[] => {
  const used = new Set<StepId>();
  for (const step of Object.values(document.steps)) {
    if (ids.has(step.id)) continue;
    mapPills(step, (pill) => {
      if (ids.has(pill.step)) used.add(pill.step);
      return pill;
    });
  }
  return [...ids].filter((id) => used.has(id));
};

const drawingOf = (document: FlowDocument, ids: ReadonlySet<StepId>): Pick<FlowDocument, 'notes' | 'groups' | 'pinned'> => {
  const notes = Object.entries(document.notes ?? {}).filter(([, { beside }]) => ids.has(beside));
  const groups = Object.entries(document.groups ?? {}).filter(([, { steps }]) => steps.every((id) => ids.has(id)));
  const pinned = Object.entries(document.pinned ?? {}).filter(([id]) => ids.has(id));
  return {
    ...(notes.length > 0 && { notes: Object.fromEntries(notes) }),
    ...(groups.length > 0 && { groups: Object.fromEntries(groups) }),
    ...(pinned.length > 0 && { pinned: Object.fromEntries(pinned) }),
  };
};
