import { type Json, type JsonSchema, type Words, wordsSchema } from '@navette/flow';
import { z } from 'zod';

/** JSON that is ours to answer: typed, not walked again on the way out. */
export const jsonAnswer = z.any() as unknown as z.ZodType<Json>;
export const jsonObjectAnswer = z.record(z.string(), jsonAnswer);
export const jsonSchemaAnswer = z.record(z.string(), z.unknown()) as unknown as z.ZodType<JsonSchema>;

export const languageSchema = z.enum(['en', 'fr']);

/** Every answer that is not a success. `sentence` and `remedy` are in the language of Accept-Language; `words` has both. */
export const errorAnswerSchema = z.object({
  error: z.object({
    code: z.string(),
    sentence: z.string(),
    remedy: z.string(),
    words: z.object({ sentence: wordsSchema, remedy: wordsSchema }),
    details: jsonAnswer.optional(),
  }),
});
export type ErrorAnswer = z.infer<typeof errorAnswerSchema>;

/** One field of a request that was refused: pinned where it stands, both languages. */
export type RefusedField = { field: string; sentence: Words };

export const doneSchema = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof doneSchema>;

export const idSchema = z.string().min(1).max(64);
export const flowParamsSchema = z.object({ flowId: idSchema });
export const runParamsSchema = z.object({ runId: idSchema });
export const connectionParamsSchema = z.object({ connectionId: idSchema });
export const tableParamsSchema = z.object({ tableId: idSchema });

/** `1`, `true`, `yes` in a query string. */
export const yesSchema = z.stringbool();
/** `a,b` or a repeated parameter in a query string. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value), z.array(item));
