import type { DraftRow } from './table-draft';

/** Row id → number of the earlier row with the same key, as far as it can be told before the API normalises phones. */
export const repeatedKeys = (rows: DraftRow[], keyType: 'text' | 'phone'): Map<string, number> => {
  const first = new Map<string, number>();
  const repeated = new Map<string, number>();
  rows.forEach((row, index) => {
    const key = keyType === 'phone' ? row.label.replaceAll(/[\s().-]/g, '') : row.label.trim().toLowerCase();
    if (key === '') return;
    const before = first.get(key);
    if (before === undefined) first.set(key, index + 1);
    else repeated.set(row.id, before);
  });
  return repeated;
};
