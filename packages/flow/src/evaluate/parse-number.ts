import { countryHabits } from '../dates/country-habits.js';
import type { Json } from '../json.js';

/** Spaces of every kind, and the apostrophe of Swiss thousands. */
const separators = /[\s'’]/g;
const decoration = /^[€$£¥]|[€$£¥%]$/g;

/**
 * A number, or numeric text as apps and people write it: `1234.5`, `1 234,50 €`, `1.234.567,8`.
 * A single comma before three digits is a thousand only where the country's decimal mark is the point.
 */
export const parseNumber = (value: Json | undefined, country: string): number | undefined => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const text = plain(value.trim().replace(decoration, '').replace(separators, ''), country);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) return undefined;
  const parsed = Number(text);
  return Number.isFinite(parsed) ? parsed : undefined;
};

/** With the point as decimal mark and nothing between thousands. */
const plain = (text: string, country: string): string => {
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  if (isGrouped(text, '.') || (isGrouped(text, ',') && (text.indexOf(',') !== comma || countryHabits(country).decimalMark === '.')))
    return text.replaceAll(/[.,]/g, '');
  return text.replace(',', '.');
};

/** Groups of three; a single point is always the decimal mark of a machine. */
const isGrouped = (text: string, mark: ',' | '.'): boolean =>
  mark === ',' ? /^[+-]?\d{1,3}(,\d{3})+$/.test(text) : /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text);
