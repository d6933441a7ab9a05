import { type Ref, textOf, type Value } from '@navette/flow';

/** Text with pills in it, as the pill editor shows it. */
export type Part = string | Ref;

/** A value as text and pills; null when it holds a list or fields, which no line of text can show. */
export const partsOfValue = (value: Value | undefined): Part[] | null => {
  if (value === undefined) return [];
  switch (value.kind) {
    case 'ref':
      return [value];
    case 'text':
      return value.parts;
    case 'literal':
      return typeof value.value === 'object' && value.value !== null ? null : joined([textOf(value.value)]);
    case 'list':
    case 'fields':
      return null;
  }
};

/**
 * The simplest value that says the same: nothing, a literal, one pill, or text. One pill alone hands on its data as it is (a number
 * stays a number); beside text it becomes text.
 */
export const valueOfParts = (parts: readonly Part[], before?: Value): Value | undefined => {
  const clean = joined(parts);
  if (clean.length === 0) return undefined;
  const [first] = clean;
  const transforms = before?.kind === 'text' && before.transforms ? { transforms: before.transforms } : {};
  if (clean.length === 1 && first !== undefined && !('transforms' in transforms)) {
    return typeof first === 'string' ? { kind: 'literal', value: first } : first;
  }
  return { kind: 'text', parts: clean, ...transforms };
};

/** Neighbouring texts as one, empty ones left out. */
export const joined = (parts: readonly Part[]): Part[] => {
  const found: Part[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found;
};
