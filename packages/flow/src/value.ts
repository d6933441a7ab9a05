import { z } from 'zod';
import { type StepId, stepIdSchema } from './ids.js';
import { type Json, jsonSchema } from './json.js';
import { type Transform, transformSchema } from './transform.js';

/**
 * What a field of a step holds. Data, never code: a reference is an object, a transform a row of a table.
 *
 * @example { kind: 'text', parts: ['Call back ', { kind: 'ref', step: 'trigger', path: ['from'] }] }
 */
export type Value = Literal | Ref | Text | List | Fields;

/** Typed by hand by the person who draws the flow. `label`: what a list of the app called the value when it was chosen, so that it reads well offline. */
export type Literal = { kind: 'literal'; value: Json; label?: string };

/** A pill: data of an earlier step. In a loop's body, `step` = the loop and `path` = ['item', …] or ['index']. */
export type Ref = { kind: 'ref'; step: StepId; path: (string | number)[]; transforms?: Transform[] };

/**
 * Text with pills in it; resolves to a string. A missing pill becomes ''. `html`: what was typed is HTML, and what pills bring is text in
 * it, whatever signs it holds.
 */
export type Text = { kind: 'text'; parts: (string | Ref)[]; html?: true; transforms?: Transform[] };

export type List = { kind: 'list'; items: Value[] };
export type Fields = { kind: 'fields'; fields: Record<string, Value> };

const transforms = z.array(transformSchema).max(5).optional();

export const literalSchema = z.object({ kind: z.literal('literal'), value: jsonSchema, label: z.string().max(200).optional() });
export const refSchema = z.object({
  kind: z.literal('ref'),
  step: stepIdSchema,
  path: z.array(z.union([z.string(), z.number().int()])),
  transforms,
});
export const textSchema = z.object({
  kind: z.literal('text'),
  parts: z.array(z.union([z.string(), refSchema])),
  html: z.literal(true).optional(),
  transforms,
});

export const valueSchema: z.ZodType<Value> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    literalSchema,
    refSchema,
    textSchema,
    z.object({ kind: z.literal('list'), items: z.array(valueSchema) }),
    z.object({ kind: z.literal('fields'), fields: z.record(z.string(), valueSchema) }),
  ]),
) as z.ZodType<Value>;

export const literal = (value: Json): Literal => ({ kind: 'literal', value });
export const ref = (step: StepId, path: string | (string | number)[] = [], transforms?: Transform[]): Ref => ({
  kind: 'ref',
  step,
  path: typeof path === 'string' ? path.split('.').filter((part) => part !== '') : path,
  ...(transforms && { transforms }),
});
export const text = (...parts: (string | Ref)[]): Text => ({ kind: 'text', parts });
