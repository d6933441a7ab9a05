import {
  type JsonSchema,
  propertiesOf,
  requiredOf,
  type Transform,
  type TransformDefinition,
  type TransformName,
  transforms,
  typesOf,
} from '@navette/flow';
import { z } from 'zod';

export type Argument = {
  name: string;
  required: boolean;
  kind: 'choice' | 'number' | 'pairs' | 'table' | 'column' | 'zone' | 'country' | 'calendar' | 'text';
  choices: string[];
};

/** The arguments of a transform, read from the table's own schemas: a new transform brings its form with it. */
export const argumentsOf = (name: TransformName): Argument[] => {
  const schema = z.toJSONSchema((transforms[name] as TransformDefinition).args) as JsonSchema;
  const required = requiredOf(schema);
  return propertiesOf(schema).map(([argument, part]) => ({
    name: argument,
    required: required.includes(argument),
    kind: kindOf(argument, part),
    choices: Array.isArray(part.enum) ? part.enum.map(String) : [],
  }));
};

const named: Record<string, Argument['kind']> = {
  table: 'table',
  column: 'column',
  zone: 'zone',
  country: 'country',
  calendar: 'calendar',
};

const kindOf = (name: string, schema: JsonSchema): Argument['kind'] => {
  if (Array.isArray(schema.enum)) return 'choice';
  if (named[name]) return named[name];
  const [type] = typesOf(schema);
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'array' ? 'pairs' : 'text';
};

/** A transform as it starts in the menu: with the arguments of its own example, a table still to be chosen. */
export const startingTransform = (name: TransformName): Transform => {
  const args = name === 'lookup' ? { table: '', column: '' } : transforms[name].preview.args;
  return { name, args } as Transform;
};
