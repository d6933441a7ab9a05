import { textOf } from '@navette/flow';
import { fold } from '../../format/fold';
import type { DataEntry } from './data-entry';

/** "Type the number you see in your CRM": finds data by its name, by what it stands in, and by its value, phones in any style. */
export const searchData = (entries: readonly DataEntry[], query: string): DataEntry[] => {
  const wanted = fold(query.trim());
  if (wanted === '') return [...entries];
  const words = wanted.split(/\s+/);
  const digits = phoneDigits(query);
  return entries.filter((entry) => {
    const value = textOf(entry.sample);
    const names = fold([entry.label, ...entry.trail].join(' '));
    return words.every((word) => names.includes(word)) || fold(value).includes(wanted) || isSameNumber(value, digits);
  });
};

/** "06 12" is looked for as 612, which stands in +33612345678 too. Null: the query is no number. */
const phoneDigits = (query: string): string | null => {
  const digits = query.replace(/\D/g, '').replace(/^0+/, '');
  return /^[\d\s.()+-]+$/.test(query.trim()) && digits.length >= 2 ? digits : null;
};

const isSameNumber = (value: string, digits: string | null): boolean => {
  if (digits === null) return false;
  const own = value.replace(/\D/g, '');
  return own.length >= 6 && own.includes(digits);
};
