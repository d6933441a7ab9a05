import { z } from 'zod';

/** One change of a value, a row of the table of transforms: `{ name, args }`. At most five in a chain. */
export const transformSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('trim'), args: z.object({}) }),
  z.object({ name: z.literal('case'), args: z.object({ to: z.enum(['upper', 'lower', 'capitals']) }) }),
  z.object({ name: z.literal('default'), args: z.object({ value: z.json() }) }),
  z.object({
    name: z.literal('phone'),
    args: z.object({
      format: z.enum(['international', 'national']),
      country: z.string().length(2).optional(),
      otherwise: z.enum(['keep', 'empty', 'fail']),
    }),
  }),
  z.object({ name: z.literal('date'), args: z.object({ format: z.string(), zone: z.string().optional() }) }),
  z.object({
    name: z.literal('moveDate'),
    args: z.object({ by: z.number(), unit: z.enum(['minutes', 'hours', 'days', 'weeks', 'months', 'businessDays']) }),
  }),
  z.object({
    name: z.literal('number'),
    args: z.object({ decimals: z.number().int().min(0).max(10).optional(), add: z.number().optional() }),
  }),
  z.object({ name: z.literal('join'), args: z.object({ with: z.string() }) }),
  z.object({ name: z.literal('split'), args: z.object({ on: z.string() }) }),
  z.object({ name: z.literal('pick'), args: z.object({ which: z.enum(['first', 'last', 'count', 'firstWord', 'lastWord']) }) }),
  z.object({ name: z.literal('part'), args: z.object({ take: z.enum(['before', 'after']), mark: z.string() }) }),
  z.object({ name: z.literal('replace'), args: z.object({ find: z.string(), by: z.string() }) }),
  z.object({ name: z.literal('lookup'), args: z.object({ table: z.string(), column: z.string() }) }),
  z.object({
    name: z.literal('map'),
    args: z.object({ pairs: z.array(z.object({ from: z.string(), to: z.json() })), otherwise: z.enum(['keep', 'empty', 'fail']) }),
  }),
]);
export type Transform = z.infer<typeof transformSchema>;
export type TransformName = Transform['name'];
