import { type Json, literal, textOf, type Value } from '@navette/flow';

/** The values of a list chosen by hand; null when it holds data of steps. */
export const listOfChosen = (value: Value | undefined): string[] | null => {
  if (value === undefined) return [];
  if (value.kind === 'literal') return Array.isArray(value.value) ? value.value.map(textOf) : [];
  if (value.kind !== 'list') return null;
  return value.items.every((item) => item.kind === 'literal') ? value.items.map((item) => textOf((item as { value: Json }).value)) : null;
};

export const literalOfChosen = (chosen: string[]): Value | undefined => (chosen.length > 0 ? literal(chosen) : undefined);
