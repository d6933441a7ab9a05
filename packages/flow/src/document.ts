import { z } from 'zod';
import { weekdays } from './calendar/calendar.js';
import { conditionSchema } from './condition.js';
import { groupSchema, noteSchema } from './drawing.js';
import { exitIdSchema, stepIdSchema } from './ids.js';
import { jsonSchema } from './json.js';
import { refSchema, valueSchema } from './value.js';

/** What the canvas edits. Positions only in free layout; ids are stable for the life of a step. */
const common = {
  id: stepIdSchema,
  /** Given by a person; without it the action's own title is shown. */
  title: z.string().max(120).optional(),
  note: z.string().max(5000).optional(),
  /** Switched off: the run passes over it and its data is empty. */
  off: z.boolean().optional(),
  /** The loop in whose frame the step stands. */
  inside: stepIdSchema.optional(),
};

const paramsSchema = z.record(z.string(), valueSchema);

export const durationSchema = z.object({ amount: z.number().positive(), unit: z.enum(['seconds', 'minutes', 'hours', 'days', 'weeks']) });
export type Duration = z.infer<typeof durationSchema>;

/** Short: 5 tries in 10 minutes. Patient: 12 in 24 hours (the default). */
export const retrySchema = z.union([
  z.enum(['none', 'short', 'patient']),
  z.object({ tries: z.number().int().min(1).max(50), within: durationSchema }),
]);

/** Who may enter again, by a pill such as the e-mail or the phone. */
export const entrySchema = z.object({
  identity: refSchema,
  again: z.union([z.enum(['always', 'never', 'afterLeaving']), z.object({ every: durationSchema })]),
  alreadyIn: z.enum(['start', 'ignore', 'restart']),
});

/** "When the score of this contact goes from below 50 to 50 or more." Takes the place of `entry`. */
export const thresholdSchema = z.object({
  value: refSchema,
  /** Whose number it is, such as the e-mail. */
  of: refSchema,
  atLeast: z.number(),
  /** When it can fire again for the same one. */
  again: z.union([z.literal('never'), z.object({ below: z.number() }), z.object({ every: durationSchema })]),
  /** Of whom nothing was told before, and who is there already: start, or only remember it. */
  firstSeen: z.enum(['start', 'leave']),
});

/** Leaves the flow early: the run ends as cancelled, with the label as its reason. */
const leaveLabel = z.string().max(80);

/** On an event about the same one. */
export const leaveEventSchema = z.object({
  label: leaveLabel,
  connector: z.string(),
  trigger: z.string(),
  connectionId: z.string().optional(),
  /** The event's keys must hold this value of the trigger's own data. */
  matches: valueSchema,
});

/** As soon as the run's own data says so: looked at before the first step and whenever a step has ended. */
export const leaveConditionSchema = z.object({ label: leaveLabel, when: conditionSchema });

export const leaveRuleSchema = z.union([leaveConditionSchema, leaveEventSchema]);

export const triggerStepSchema = z.object({
  ...common,
  kind: z.literal('trigger'),
  connector: z.string(),
  trigger: z.string(),
  connectionId: z.string().optional(),
  params: paramsSchema,
  /** "Only if". */
  filter: conditionSchema.optional(),
  entry: entrySchema.optional(),
  threshold: thresholdSchema.optional(),
  /** Never for those whose value is a key of a lookup table. */
  neverFor: z.object({ tableId: z.string(), value: refSchema }).optional(),
  leave: z.array(leaveRuleSchema).max(5).optional(),
  /** What a flow that runs this one as a step receives; without it, the data of the last step that gave any. */
  answer: valueSchema.optional(),
  /** Edited example data of this trigger, used for tests and as the sample of its pills. */
  sample: jsonSchema.optional(),
});

export const actionStepSchema = z.object({
  ...common,
  kind: z.literal('action'),
  connector: z.string(),
  action: z.string(),
  connectionId: z.string().optional(),
  params: paramsSchema,
  /** "Create only if": false → the step is skipped over and its data is empty. */
  onlyIf: conditionSchema.optional(),
  retry: retrySchema.optional(),
  timeout: durationSchema.optional(),
  /** `stop`: the run fails. `path`: the error path (exit `error`) goes on. `continue`: go on with empty data. */
  onFailure: z.enum(['stop', 'path', 'continue']).optional(),
});

/** Exits: the id of each path, and `otherwise` when none matched. */
export const branchStepSchema = z.object({
  ...common,
  kind: z.literal('branch'),
  mode: z.enum(['first', 'all']),
  paths: z.array(z.object({ id: exitIdSchema, label: z.string().max(80), when: conditionSchema })),
});

/** Exits: `each` into the body (steps whose `inside` is this loop), `done` after the last turn with `{ items, results, count }`. */
export const loopStepSchema = z.object({
  ...common,
  kind: z.literal('loop'),
  items: valueSchema,
  concurrency: z.number().int().min(1).max(50),
  /** Evaluated at the end of each turn; collected into `results`. */
  collect: valueSchema.optional(),
});

/** One of the organisation's calendars; without it, or when it is gone, the usual one. */
const calendarId = z.string().min(1).max(60).optional();

/** A length of time that may count business days only, when it is told in days or weeks. */
export const waitLimitSchema = durationSchema.extend({ businessDays: z.boolean().optional(), calendar: calendarId });
export type WaitLimit = z.infer<typeof waitLimitSchema>;

/** An event that ends a wait: which one, and whose. */
const awaited = {
  connector: z.string(),
  trigger: z.string(),
  connectionId: z.string().optional(),
  /** The event's keys (e-mail, phone, record id) must hold this value. */
  matches: valueSchema,
};

export const waitForSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('duration'), duration: waitLimitSchema }),
  z.object({ kind: z.literal('until'), date: valueSchema }),
  /** Until the flow's clock next shows this: "Monday 09:00". */
  z.object({ kind: z.literal('clock'), weekday: z.enum(['any', ...weekdays]), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
  z.object({ kind: z.literal('businessHours'), calendar: calendarId }),
  z.object({
    kind: z.literal('event'),
    ...awaited,
    filter: conditionSchema.optional(),
    /** Other events that end it too: the first of all wins, and each leaves by an exit of its own, its id. */
    or: z
      .array(z.object({ id: exitIdSchema, label: z.string().max(80), ...awaited }))
      .max(4)
      .optional(),
    deadline: z.union([z.literal('none'), waitLimitSchema]),
  }),
  z.object({
    kind: z.literal('approval'),
    question: valueSchema,
    facts: z.array(z.object({ label: z.string(), value: valueSchema })),
    deadline: z.union([z.literal('none'), waitLimitSchema]),
  }),
]);

/** Exits: `next` (time) · `happened`, those of other events, `late` (event) · `approved`, `refused`, `late` (approval). */
export const waitStepSchema = z.object({ ...common, kind: z.literal('wait'), for: waitForSchema });

/** Exits: `next`, and `error` when the other flow's run failed and `onFailure` is `path`. */
export const subflowStepSchema = z.object({
  ...common,
  kind: z.literal('subflow'),
  flowId: z.string(),
  input: valueSchema,
  waitForResult: z.boolean(),
  onFailure: z.enum(['stop', 'path', 'continue']).optional(),
});

/** Ends the whole run: steps that have not started are skipped. No exit. */
export const stopStepSchema = z.object({
  ...common,
  kind: z.literal('stop'),
  as: z.enum(['done', 'failed']),
  message: valueSchema.optional(),
});

export const stepSchema = z.discriminatedUnion('kind', [
  triggerStepSchema,
  actionStepSchema,
  branchStepSchema,
  loopStepSchema,
  waitStepSchema,
  subflowStepSchema,
  stopStepSchema,
]);

/** The arrow from a step's exit to the next step. Several links from one exit run at the same time. */
export const linkSchema = z.object({ from: stepIdSchema, exit: exitIdSchema, to: stepIdSchema });

export const flowDocumentSchema = z.object({
  format: z.literal(1),
  name: z.string().min(1).max(120),
  steps: z.record(stepIdSchema, stepSchema),
  links: z.array(linkSchema),
  /**
   * Data of steps that a person kept, by step: pills and previews show it, and a test answers it in the place of a step that it does
   * not perform. It never reaches a plan, and no published version holds it.
   */
  pinned: z.record(stepIdSchema, jsonSchema).optional(),
  notes: z.record(stepIdSchema, noteSchema).optional(),
  groups: z.record(stepIdSchema, groupSchema).optional(),
  settings: z.object({
    timeZone: z.string(),
    /** ISO country used to read phones written without a prefix. */
    country: z.string().length(2),
    /** "Too late to be useful after": an event that has waited longer than this before its run starts is not run. */
    tooLateAfter: durationSchema.optional(),
  }),
  layout: z.discriminatedUnion('mode', [
    z.object({ mode: z.literal('automatic') }),
    z.object({ mode: z.literal('free'), positions: z.record(stepIdSchema, z.object({ x: z.number(), y: z.number() })) }),
  ]),
});

export type FlowDocument = z.infer<typeof flowDocumentSchema>;
export type Step = z.infer<typeof stepSchema>;
export type StepKind = Step['kind'];
export type TriggerStep = z.infer<typeof triggerStepSchema>;
export type ActionStep = z.infer<typeof actionStepSchema>;
export type BranchStep = z.infer<typeof branchStepSchema>;
export type LoopStep = z.infer<typeof loopStepSchema>;
export type WaitStep = z.infer<typeof waitStepSchema>;
export type SubflowStep = z.infer<typeof subflowStepSchema>;
export type StopStep = z.infer<typeof stopStepSchema>;
export type WaitFor = z.infer<typeof waitForSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Retry = z.infer<typeof retrySchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Threshold = z.infer<typeof thresholdSchema>;
export type LeaveEvent = z.infer<typeof leaveEventSchema>;
export type LeaveCondition = z.infer<typeof leaveConditionSchema>;
export type LeaveRule = LeaveEvent | LeaveCondition;
