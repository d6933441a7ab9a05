import { jsonSchema, wordsSchema } from '@navette/flow';
import { z } from 'zod';

const common = {
  id: z.string(),
  title: wordsSchema,
  help: wordsSchema.optional(),
  /** Asked only when that other question has one of these answers. */
  shownIf: z.object({ question: z.string(), is: z.array(jsonSchema) }).optional(),
};

/** One decision of a template's set-up, in business words. Every question has an answer to begin with. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('choice'),
    choices: z.array(z.object({ value: z.string(), label: wordsSchema, help: wordsSchema.optional() })).min(2),
    initial: z.string(),
  }),
  z.object({ ...common, kind: z.literal('yesNo'), initial: z.boolean() }),
  z.object({
    ...common,
    kind: z.literal('text'),
    label: wordsSchema,
    format: z.enum(['uri', 'email', 'time']).optional(),
    initial: z.string(),
  }),
  /** Lists of an account, each depending on those above it. Answer: `{ pipeline: { value, label } }`. */
  z.object({
    ...common,
    kind: z.literal('lists'),
    connector: z.string(),
    lists: z.array(z.object({ id: z.string(), list: z.string(), title: wordsSchema })).min(1),
    initial: z.null(),
  }),
  /** Who looks after which number: the rows of the lookup table that the flow reads. `perOwner`: lists chosen for each row too. */
  z.object({ ...common, kind: z.literal('numbers'), numbersOf: z.string(), ownersOf: z.string(), initial: z.null() }),
  /** The same lists, once for each owner that the table names. Answer: by owner's id. */
  z.object({
    ...common,
    kind: z.literal('listsPerOwner'),
    numbers: z.string(),
    connector: z.string(),
    lists: z.array(z.object({ id: z.string(), list: z.string(), title: wordsSchema })).min(1),
    initial: z.null(),
  }),
]);
export type Question = z.infer<typeof questionSchema>;

const chosen = z.object({ value: z.string(), label: z.string() });
const lists = z.record(z.string(), chosen);
const numbers = z.object({
  rows: z.array(z.object({ number: z.string(), owner: chosen.nullable(), ignore: z.boolean() })).max(5_000),
  otherwise: chosen.nullable(),
});
export type Chosen = z.infer<typeof chosen>;
export type ListsAnswer = z.infer<typeof lists>;
export type NumbersAnswer = z.infer<typeof numbers>;

/** What an answer to each kind of question looks like; null where it may stay open. */
const answerSchemas = {
  choice: z.string(),
  yesNo: z.boolean(),
  text: z.string().max(2_000),
  lists: lists.nullable(),
  numbers: numbers.nullable(),
  listsPerOwner: z.record(z.string(), lists).nullable(),
} satisfies Record<Question['kind'], z.ZodType>;

export const isAnswerTo = (question: Question, answer: unknown): boolean =>
  answerSchemas[question.kind].safeParse(answer).success &&
  (question.kind !== 'choice' || question.choices.some(({ value }) => value === answer));
