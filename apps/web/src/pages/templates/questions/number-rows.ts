import type { Chosen, NumbersAnswer } from '@navette/api/contract';

type Option = { value: string; label: string; detail?: string };
export type NumberRow = NumbersAnswer['rows'][number];

/** A row for each number of the telephone system that has none yet; rows are never taken away. */
export const withNumbers = (rows: NumberRow[], numbers: Option[]): NumberRow[] => [
  ...rows,
  ...numbers
    .filter(({ value }) => !rows.some(({ number }) => number === value))
    .map(({ value }) => ({ number: value, owner: null, ignore: false })),
];

/** Owners whose first name stands in the name of a number that nobody has yet. */
export const suggestedOwners = (rows: NumberRow[], numbers: Option[], users: Option[]): Map<string, Chosen> =>
  new Map(
    rows.flatMap(({ number, owner, ignore }) => {
      if (owner || ignore) return [];
      const named = fold(numbers.find(({ value }) => value === number)?.label ?? '');
      const user = users.find(({ label }) => named.split(/[^\p{L}]+/u).includes(fold(label.split(' ')[0] ?? '')));
      return user ? [[number, { value: user.value, label: user.label }]] : [];
    }),
  );

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
