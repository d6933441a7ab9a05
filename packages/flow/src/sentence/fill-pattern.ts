import type { SentencePart } from './sentence-part.js';

/**
 * Puts parts in the places of a pattern: `named {lastName} for {owner|the default owner}`.
 * A place that has nothing shows its fallback, or `…`; then the sentence is not complete.
 */
export const fillPattern = (pattern: string, places: (name: string) => SentencePart[]): { parts: SentencePart[]; complete: boolean } => {
  const parts: SentencePart[] = [];
  let complete = true;
  let end = 0;
  for (const match of pattern.matchAll(/\{(\w+)(?:\|([^}]*))?\}/g)) {
    const [place, name = '', fallback] = match;
    const found = places(name);
    if (match.index > end) parts.push({ text: pattern.slice(end, match.index) });
    if (found.length > 0) parts.push(...found);
    else if (fallback !== '') parts.push({ text: fallback ?? '…' });
    complete &&= found.length > 0 || fallback !== undefined;
    end = match.index + place.length;
  }
  if (end < pattern.length) parts.push({ text: pattern.slice(end) });
  return { parts, complete };
};
