import { z } from 'zod';
import { type OperatorName, operatorNames } from './operators.js';
import { type Value, valueSchema } from './value.js';

/** A question about data. A comparison with a missing value is false, never an error. At most 3 levels. */
export type Condition = { kind: 'all' | 'any'; of: Condition[] } | Test;

/** `right` has as many values as the operator takes: none for `hasValue`, two for `between`. */
export type Test = { kind: 'test'; left: Value; operator: OperatorName; right: Value[] };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['all', 'any']), of: z.array(conditionSchema) }),
    z.object({ kind: z.literal('test'), left: valueSchema, operator: z.enum(operatorNames), right: z.array(valueSchema) }),
  ]),
) as z.ZodType<Condition>;
