import { z } from 'zod';
import type { Ui } from './ui.js';

const known = new WeakMap<z.ZodType, string[]>();

/** Params that are kept encrypted, by `x-ui.secret`. Worked out once per schema. */
export const secretParams = (params: z.ZodType): string[] => {
  const before = known.get(params);
  if (before) return before;
  const schema = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, { 'x-ui'?: Ui }> };
  const names = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => (property['x-ui']?.secret ? [name] : []));
  known.set(params, names);
  return names;
};
