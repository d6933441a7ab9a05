import {
  awaitedEvents,
  type Catalog,
  type FlowDocument,
  findAction,
  findTrigger,
  type Json,
  type JsonObject,
  readPath,
  type Step,
  type StepId,
  type TriggerStep,
  type WaitFor,
} from '@navette/flow';
import { readingOrder } from '../../canvas';

type Given = { document: FlowDocument; catalog: Catalog; event: JsonObject | undefined };

/** What pills show: what was kept of a test, else the last real event where there is one, else the examples that connectors ship. */
export const stepSamples = ({ document, catalog, event }: Given): Record<StepId, Json> => {
  const samples: Record<StepId, Json> = {};
  for (const id of readingOrder(document)) {
    const example = sampleOf(document.steps[id]!, { catalog, event, samples });
    samples[id] = document.pinned?.[id] === undefined ? example : pinnedSample(document.steps[id]!, document.pinned[id]);
  }
  return samples;
};

type Known = Pick<Given, 'catalog' | 'event'> & { samples: Record<StepId, Json> };

const sampleOf = (step: Step, known: Known): Json => {
  switch (step.kind) {
    case 'trigger':
      return triggerSample(step, known);
    case 'action':
      return findAction(known.catalog, step)?.sample ?? {};
    case 'loop':
      return loopSample(step.items.kind === 'ref' ? readPath(known.samples[step.items.step], step.items.path) : undefined);
    case 'wait':
      if (step.for.kind === 'event') return eventSample(step.for, known);
      return step.for.kind === 'approval' ? { approved: true, comment: '' } : {};
    default:
      return {};
  }
};

/** Data of any of the events: which one it was, the path says. */
const eventSample = (what: WaitFor, { catalog }: Known): Json => {
  const [first = {}, ...others] = awaitedEvents(what).map((event) => findTrigger(catalog, event)?.sample ?? {});
  return others.length > 0 ? Object.assign({}, ...others.toReversed(), first) : first;
};

const triggerSample = (step: TriggerStep, { catalog, event }: Known): Json =>
  step.sample ?? event ?? findTrigger(catalog, step)?.sample ?? {};

/** Of a loop what came of all turns was kept; its body reads the first one. */
const pinnedSample = (step: Step, pinned: Json): Json => (step.kind === 'loop' ? loopSample(readPath(pinned, ['items'])) : pinned);

const loopSample = (items: Json | undefined): Json => {
  const list = Array.isArray(items) ? items : [];
  return { item: list[0] ?? null, index: 0, items: list, results: [], count: list.length };
};
