import type { Catalog } from '../catalog.js';
import type { FlowDocument, Link, Step, TriggerStep } from '../document.js';
import type { StepId } from '../ids.js';
import { type FrameOf, framesOf } from './frames.js';
import { type LinkFault, linkFault } from './link-fault.js';
import type { RequiredFields } from './mapping-table.js';
import { orderSteps } from './order-steps.js';

export type CompileOptions = {
  /** Absent: connections are not looked up, only their presence is asked for. */
  connections?: { id: string; connector: string; health: string }[];
  /** Ids of the lookup tables that exist. Absent: not looked up. */
  tables?: string[];
  /** Ids of the secrets that are kept for steps. Absent: not looked up. */
  secrets?: readonly string[] | undefined;
  /** Choices that somebody has just looked for in the app in vain. */
  gone?: GoneChoice[];
  /** What the accounts require of new records, as they said when last asked. Absent, or of other lists: not looked at. */
  required?: RequiredFields[];
  /** The flow's own id: it may not run itself. */
  flowId?: string;
};

/** A value chosen of an app's list that is no longer in it. `field`: `params.stage`. */
export type GoneChoice = { stepId: StepId; field: string; value: string; label: string };

/** Everything that several passes need to know of a document, worked out once. */
export type Survey = {
  document: FlowDocument;
  catalog: Catalog;
  options: CompileOptions;
  /** By the key in the document, which is the step's id. */
  steps: ReadonlyMap<StepId, Step>;
  /** With several, the one that leads somewhere. */
  trigger: TriggerStep | undefined;
  /** Enclosing loops of a step, outermost first; undefined when one of them does not exist. */
  frameOf: FrameOf;
  /** Sound and each once: both ends exist, the exit exists, no edge of a loop is crossed. May hold circles. */
  links: Link[];
  faults: { link: Link; fault: LinkFault }[];
  /** Every step after the steps before it, a loop's body right after its loop; steps in a circle come where they fit. */
  order: StepId[];
  circles: StepId[][];
};

export const surveyOf = (document: FlowDocument, catalog: Catalog, options: CompileOptions): Survey => {
  const steps = new Map<StepId, Step>(Object.entries(document.steps).map(([id, step]) => [id, { ...step, id }]));
  const frameOf = framesOf(steps);
  const { links, faults } = sortLinks(document.links, steps, frameOf);
  const trigger = triggerAmong(steps, links);
  return {
    document,
    catalog,
    options,
    steps,
    trigger,
    frameOf,
    links,
    faults,
    ...orderSteps({ steps, links, frameOf, first: trigger?.id }),
  };
};

/** With several, the one that leads somewhere; whatever the order of the keys. */
const triggerAmong = (steps: ReadonlyMap<StepId, Step>, links: Link[]): TriggerStep | undefined => {
  const triggers = [...steps.values()].filter((step) => step.kind === 'trigger').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return triggers.find(({ id }) => links.some((link) => link.from === id)) ?? triggers[0];
};

const sortLinks = (all: Link[], steps: ReadonlyMap<StepId, Step>, frameOf: FrameOf): Pick<Survey, 'links' | 'faults'> => {
  const seen = new Set<string>();
  const sorted: Pick<Survey, 'links' | 'faults'> = { links: [], faults: [] };
  for (const link of all) {
    const key = `${link.from}/${link.exit}/${link.to}`;
    const fault = linkFault(link, steps, frameOf) ?? (seen.has(key) ? 'linkTwice' : undefined);
    seen.add(key);
    if (fault) sorted.faults.push({ link, fault });
    else sorted.links.push(link);
  }
  return sorted;
};
