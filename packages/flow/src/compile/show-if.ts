import type { Json } from '../json.js';

/**
 * When a field is shown, by other fields of its group: one has (or has not) one of these values, holds something or nothing, or several
 * such tests together. `x-ui.showIf` of a param.
 *
 * @example { all: [{ param: 'method', isNot: ['DELETE'] }, { param: 'body', is: ['text', 'json'] }] }
 */
export type ShowIf = ShowIfTest | { all: ShowIf[] } | { any: ShowIf[] };
type Scalar = string | number | boolean;
type ShowIfTest = { param: string } & ({ is: Scalar[] } | { isNot: Scalar[] } | { filled: boolean });

/**
 * What another field holds. `blank` counts as what the schema falls back to, if anything; `unknown` is data that only a run knows, so the
 * field may be needed; a `hidden` one meets no test, so what depends on it is hidden too.
 */
export type Cause = { kind: 'known'; value: Json } | { kind: 'blank' | 'unknown' | 'hidden' };

export const isMet = (showIf: ShowIf, causeOf: (param: string) => Cause): boolean => {
  if ('all' in showIf) return showIf.all.every((part) => isMet(part, causeOf));
  if ('any' in showIf) return showIf.any.some((part) => isMet(part, causeOf));
  const cause = causeOf(showIf.param);
  if (cause.kind === 'hidden' || cause.kind === 'unknown') return cause.kind === 'unknown';
  const value = cause.kind === 'known' ? cause.value : undefined;
  if ('filled' in showIf) return showIf.filled === (value !== undefined);
  return 'is' in showIf ? showIf.is.some((one) => one === value) : !showIf.isNot.some((one) => one === value);
};

/** Every field that it asks about, in its order. */
export const causesOf = (showIf: ShowIf): string[] => {
  if ('all' in showIf) return showIf.all.flatMap(causesOf);
  return 'any' in showIf ? showIf.any.flatMap(causesOf) : [showIf.param];
};
