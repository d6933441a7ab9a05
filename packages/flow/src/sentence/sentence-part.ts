import type { Ref } from '../value.js';

/** A generated sentence in pieces, so that screens can draw pills in bold: `in Pipedrive named ⟦Company⟧`. */
export type SentencePart =
  | { text: string }
  /** Typed by the person who drew the flow. */
  | { literal: string }
  | { pill: { step: Ref['step']; path: Ref['path']; label: string } };

export const textOfParts = (parts: readonly SentencePart[]): string =>
  parts.map((part) => ('pill' in part ? part.pill.label : 'text' in part ? part.text : part.literal)).join('');

/** With a separator between members, and another one before the last. */
export const joinParts = (members: readonly SentencePart[][], between: string, last = between): SentencePart[] =>
  members.flatMap((parts, index) => {
    if (index === 0) return parts;
    return [{ text: index === members.length - 1 ? last : between }, ...parts];
  });
