import { z } from 'zod';
import { type TransformName, transforms } from './transforms/transform-table.js';

/** One change of a value, a row of the table of transforms: `{ name, args }`. At most five in a chain. */
export type Transform = { [Name in TransformName]: { name: Name; args: z.infer<(typeof transforms)[Name]['args']> } }[TransformName];
export type { TransformName };

export const transformNames = Object.keys(transforms) as [TransformName, ...TransformName[]];

const rows = transformNames.map((name) => z.object({ name: z.literal(name), args: transforms[name].args }));

/** Derived from the table; the cast says what the loop over its rows cannot. */
export const transformSchema = z.discriminatedUnion('name', rows as [(typeof rows)[number]]) as unknown as z.ZodType<Transform>;
