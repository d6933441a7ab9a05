import type { Json } from '@navette/flow';
import type { Column } from './table-draft';

/** What was typed as a value of the column: numbers with a point or a comma become numbers, the rest stays text; empty is nothing. */
export const readCell = (type: Column['type'], typed: string): Json => {
  const text = typed.trim();
  if (text === '') return null;
  if (type === 'boolean') return /^(1|true|yes|oui|x|vrai)$/i.test(text);
  if (type !== 'number') return text;
  const number = Number(text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : text;
};
