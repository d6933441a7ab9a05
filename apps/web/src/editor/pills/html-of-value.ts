import type { Value } from '@navette/flow';
import { joined, type Part, partsOfValue } from './parts-of-value';

/** HTML with pills in it as the rich text editor reads and writes it: a `span` per pill, which holds its reference. */
export const htmlOfValue = (value: Value | undefined): string =>
  (partsOfValue(value) ?? []).map((part) => (typeof part === 'string' ? part : pillSpan(part))).join('');

/** What was typed is HTML and stands so in the value; pills stand between. Nothing but empty paragraphs is nothing. */
export const valueOfHtml = (html: string): Value | undefined => {
  const parts = joined(html.split(span).map((piece, index) => (index % 2 === 0 ? piece : refOfSpan(piece))));
  if (parts.every((part) => typeof part === 'string')) return isEmpty(html) ? undefined : { kind: 'literal', value: html };
  return { kind: 'text', parts, html: true };
};

const span = /<span(?:\s[\w-]+="[^"]*")*?\sdata-pill="([^"]*)"(?:\s[\w-]+="[^"]*")*\s*><\/span>/;

const isEmpty = (html: string): boolean =>
  html
    .replace(/<hr[^>]*>/g, '—')
    .replace(/<[^>]*>|&nbsp;/g, '')
    .trim() === '';

const pillSpan = (part: Exclude<Part, string>): string => {
  const { step, path, transforms = null } = part;
  return `<span data-pill="${JSON.stringify({ step, path, transforms }).replace(/[&<>"]/g, (sign) => entities[sign]!)}"></span>`;
};

const refOfSpan = (escaped: string): Part => {
  const { step, path, transforms } = JSON.parse(escaped.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => signs[entity]!));
  return { kind: 'ref', step, path, ...(transforms?.length > 0 && { transforms }) };
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const signs: Record<string, string> = {
  ...Object.fromEntries(Object.entries(entities).map(([sign, entity]) => [entity, sign])),
  '&nbsp;': '\u00a0',
};
