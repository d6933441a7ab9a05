import { z } from 'zod';

/** Anything that JSON can say. Numbers are finite; ids longer than 2^53 travel as text. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const jsonSchema: z.ZodType<Json> = z.json() as z.ZodType<Json>;

/** A JSON Schema document, as `z.toJSONSchema` writes it, with our `x-ui` hints. */
export type JsonSchema = { [keyword: string]: unknown };
