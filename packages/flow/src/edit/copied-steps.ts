import { z } from 'zod';
import { type FlowDocument, linkSchema, type Step, stepSchema } from '../document.js';
import { groupSchema, noteSchema } from '../drawing.js';
import { type StepId, stepIdSchema } from '../ids.js';
import { mapPills } from './map-pills.js';
import { withFrames } from './removal.js';

/** What tells a step again in another flow: its kind, and of an action or trigger which one of which app. */
const sourceSchema = z.object({ id: stepIdSchema, what: z.string() });

/** Steps as they lie on the clipboard: text that can be pasted into another flow, also of another installation. */
export const copiedStepsSchema = z.object({
  kind: z.literal('navette/steps'),
  format: z.literal(1),
  steps: z.array(stepSchema).min(1),
  links: z.array(linkSchema),
  /** Beside the steps. */
  notes: z.array(noteSchema).optional(),
  /** Those whose steps are all copied. */
  groups: z.array(groupSchema).optional(),
  /** Steps left behind whose data the copied ones use. */
  sources: z.array(sourceSchema),
});
export type CopiedSteps = z.infer<typeof copiedStepsSchema>;

/**
 * The steps of a selection, a loop with its body, and the links between them. The trigger stays where it is.
 *
 * @example writeCopiedSteps(copySteps(draft, ['find', 'lead'])) // text for the clipboard
 */
export const copySteps = (document: FlowDocument, stepIds: Iterable<StepId>): CopiedSteps | undefined => {
  const ids = withFrames(document, new Set(stepIds));
  const steps = Object.values(document.steps).filter((step) => ids.has(step.id) && step.kind !== 'trigger');
  if (steps.length === 0) return undefined;
  const copied = new Set(steps.map(({ id }) => id));
  const outside = new Set<StepId>();
  mapPills(steps, (pill) => {
    if (!copied.has(pill.step)) outside.add(pill.step);
    return pill;
  });
  return {
    kind: 'navette/steps',
    format: 1,
    steps: steps.map((step) => withoutFrameOutside(step, copied)),
    links: document.links.filter((link) => copied.has(link.from) && copied.has(link.to)),
    ...drawingOf(document, copied),
    sources: [...outside].flatMap((id) => sourceOf(document.steps[id])),
  };
};

const drawingOf = (document: FlowDocument, copied: ReadonlySet<StepId>): Pick<CopiedSteps, 'notes' | 'groups'> => {
  const notes = Object.values(document.notes ?? {}).filter(({ beside }) => copied.has(beside));
  const groups = Object.values(document.groups ?? {}).filter(({ steps }) => steps.every((id) => copied.has(id)));
  return { ...(notes.length > 0 && { notes }), ...(groups.length > 0 && { groups }) };
};

export const writeCopiedSteps = (copied: CopiedSteps): string => JSON.stringify(copied, null, 2);

/** Undefined when the text is anything else. */
export const readCopiedSteps = (text: string): CopiedSteps | undefined => {
  try {
    return copiedStepsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

export const whatOf = (step: Step): string => {
  if (step.kind === 'trigger') return `trigger ${step.connector} ${step.trigger}`;
  return step.kind === 'action' ? `action ${step.connector} ${step.action}` : step.kind;
};

const sourceOf = (step: Step | undefined): CopiedSteps['sources'] => (step ? [{ id: step.id, what: whatOf(step) }] : []);

const withoutFrameOutside = (step: Step, copied: ReadonlySet<StepId>): Step => {
  if (step.inside === undefined || copied.has(step.inside)) return step;
  const { inside: _frame, ...free } = step;
  return free as Step;
};
