import { z } from 'zod';
import { conditionSchema } from '../condition.js';
import { durationSchema, flowDocumentSchema, linkSchema, stepSchema, triggerStepSchema } from '../document.js';
import { groupSchema, noteSchema } from '../drawing.js';
import { exitIdSchema, stepIdSchema } from '../ids.js';
import { jsonSchema } from '../json.js';
import { valueSchema } from '../value.js';

/** A `+`: on the link to `to`, or, without `to`, under an exit (beside what may already follow it). */
export const placeSchema = z.object({ from: stepIdSchema, exit: exitIdSchema, to: stepIdSchema.optional() });
export type Place = z.infer<typeof placeSchema>;

const position = z.object({ x: z.number(), y: z.number() });
const path = z.object({ id: exitIdSchema, label: z.string().max(80), when: conditionSchema });
const stepId = stepIdSchema;
const index = z.number().int().min(0);

/**
 * Edits that need no other: each is its own record of what to do and has an inverse of the same kinds.
 * Undo is made of these, so what a person does and what undo does are the same language.
 */
const simple = [
  /** Puts a step in, or puts it in the place of the one with its id. */
  z.object({ kind: z.literal('putStep'), step: stepSchema }),
  /** Takes a step out, and nothing else. */
  z.object({ kind: z.literal('dropStep'), stepId }),
  z.object({ kind: z.literal('putLink'), link: linkSchema, index }),
  z.object({ kind: z.literal('dropLink'), link: linkSchema }),
  /** Top-level fields of one step; not its id, kind or frame. `remove` because JSON cannot say undefined. */
  z.object({ kind: z.literal('patchStep'), stepId, set: z.record(z.string(), jsonSchema), remove: z.array(z.string()) }),
  /** Without `value` the parameter is removed. */
  z.object({ kind: z.literal('setParam'), stepId, param: z.string(), value: valueSchema.optional() }),
  /** Keeps data of a step. Without `output` it is forgotten. */
  z.object({ kind: z.literal('pin'), stepId, output: jsonSchema.optional() }),
  /** Puts a note or a group in, or in the place of the one with its id. */
  z.object({ kind: z.literal('putNote'), note: noteSchema }),
  z.object({ kind: z.literal('dropNote'), noteId: stepIdSchema }),
  z.object({ kind: z.literal('putGroup'), group: groupSchema }),
  z.object({ kind: z.literal('dropGroup'), groupId: stepIdSchema }),
  z.object({ kind: z.literal('renameFlow'), name: flowDocumentSchema.shape.name }),
  /** Null takes away what a flow need not have. */
  z.object({
    kind: z.literal('changeSettings'),
    settings: flowDocumentSchema.shape.settings.partial().extend({ tooLateAfter: durationSchema.nullable().optional() }),
  }),
  z.object({ kind: z.literal('setLayout'), layout: flowDocumentSchema.shape.layout }),
  /** Everything at once: a version made the draft again, a file, a script. */
  z.object({ kind: z.literal('replaceDocument'), document: flowDocumentSchema }),
  /** Free layout only. Without `position` it is forgotten. */
  z.object({ kind: z.literal('setPosition'), stepId, position: position.optional() }),
] as const;

/** What people do; each becomes a list of simple edits (`expand`). */
const composed = [
  /** `exit`: which way out of the new step leads on to `at.to`; by default its main one. Its frame is that of the place. */
  z.object({
    kind: z.literal('addStep'),
    step: stepSchema,
    at: placeSchema.optional(),
    exit: exitIdSchema.optional(),
    position: position.optional(),
  }),
  /** Steps with the links between them, all under new identifiers: what is pasted or duplicated. */
  z.object({
    kind: z.literal('addSteps'),
    steps: z.array(stepSchema).min(1),
    links: z.array(linkSchema),
    at: placeSchema,
    notes: z.array(noteSchema).optional(),
    groups: z.array(groupSchema).optional(),
  }),
  /** Heals what was around it. `keep`: the path to keep of a branch, null for none (see `removal`). Pills to it stay and become issues. */
  z.object({ kind: z.literal('removeStep'), stepId, keep: exitIdSchema.nullable().optional() }),
  /** Each with what goes with it, as if removed one after the other; those that are gone already are passed over. */
  z.object({ kind: z.literal('removeSteps'), stepIds: z.array(stepId).min(1) }),
  /** With its content, when it is a branch or a loop. */
  z.object({ kind: z.literal('moveStep'), stepId, at: placeSchema }),
  /** Like `patchStep`; exits that go away take their content with them, except that the main one hands over to the new main one. */
  z.object({ kind: z.literal('changeStep'), stepId, set: z.record(z.string(), jsonSchema), remove: z.array(z.string()).optional() }),
  /** Keeps the trigger's id, so pills with the same path stay whole. */
  z.object({ kind: z.literal('replaceTrigger'), step: triggerStepSchema }),
  /** One group of these steps, which leave the groups that they were in. */
  z.object({ kind: z.literal('groupSteps'), group: groupSchema }),
  z.object({ kind: z.literal('addLink'), link: linkSchema }),
  z.object({ kind: z.literal('removeLink'), link: linkSchema }),
  z.object({ kind: z.literal('addPath'), stepId, path, index: index.optional() }),
  /** The steps that only this path reaches go with it. */
  z.object({ kind: z.literal('removePath'), stepId, pathId: exitIdSchema }),
  z.object({
    kind: z.literal('changePath'),
    stepId,
    pathId: exitIdSchema,
    set: path.omit({ id: true }).partial(),
    index: index.optional(),
  }),
] as const;

export type SimpleOperation = z.infer<(typeof simple)[number]>;
export type ComposedOperation = z.infer<(typeof composed)[number]>;
export type ManyOperation = { kind: 'many'; operations: Operation[] };

/** One edit of a document, as data: kept on the device, sent to the API, undone by its inverse. `many` is all or nothing. */
export type Operation = SimpleOperation | ComposedOperation | ManyOperation;
export type OperationKind = Operation['kind'];

export const operationSchema: z.ZodType<Operation> = z.lazy(() =>
  z.discriminatedUnion('kind', [...simple, ...composed, z.object({ kind: z.literal('many'), operations: z.array(operationSchema) })]),
) as z.ZodType<Operation>;
