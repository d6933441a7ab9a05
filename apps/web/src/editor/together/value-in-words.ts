import { type Catalog, type FlowDocument, type Json, type Language, pillLabel, type Ref, type Value } from '@navette/flow';
import { partsOfValue } from '../pills/parts-of-value';

type Known = { document: FlowDocument; catalog: Catalog; language: Language };

const longest = 200;

/** What a part of a flow holds, in one line: text with the names of its pills; anything else as it is kept. */
export const valueInWords = (value: Json | undefined, known: Known): string => {
  if (typeof value !== 'object' || value === null) return value === undefined || value === null ? '' : String(value);
  const parts = isValue(value) ? partsOfValue(value) : null;
  if (parts) return parts.map((part) => (typeof part === 'string' ? part : pillInWords(part, known))).join('');
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

const pillInWords = (pill: Ref, { document, catalog, language }: Known): string => `⟦${pillLabel(pill, document, catalog, language)}⟧`;

const isValue = (value: object): value is Value =>
  'kind' in value && ['literal', 'ref', 'text', 'list', 'fields'].includes(String(value.kind));
