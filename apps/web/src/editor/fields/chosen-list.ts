import { type Json, literal, textOf, type Value } from '@navette/flow';

type Choice = { value: string; label: string };

/** The values of a list chosen by hand; null when it holds data of steps. */
export const choicesOfValue = (value: Value | undefined): Choice[] | null => {
  if (value === undefined) return [];
  if (value.kind === 'literal') return Array.isArray(value.value) ? value.value.map((each) => choice(each)) : [];
  if (value.kind !== 'list') return null;
  const literals = value.items.filter((item) => item.kind === 'literal');
  return literals.length === value.items.length ? literals.map((item) => choice(item.value, item.label)) : null;
};

/** As the app's list called them, so that they read well offline. */
export const valueOfChoices = (choices: Choice[]): Value | undefined =>
  choices.length > 0 ? { kind: 'list', items: choices.map(({ value, label }) => ({ ...literal(value), label })) } : undefined;

export const listOfChosen = (value: Value | undefined): string[] | null => choicesOfValue(value)?.map((each) => each.value) ?? null;
export const literalOfChosen = (chosen: string[]): Value | undefined => (chosen.length > 0 ? literal(chosen) : undefined);

const choice = (value: Json, label = textOf(value)): Choice => ({ value: textOf(value), label });
