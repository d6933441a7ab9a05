import { useDeferredValue, useEffect, useReducer, useRef } from 'react';
import type { EditorValue } from '../editor-context';

/** Longer than between two keys of somebody who types, and too short to be seen as a wait. */
const pause = 130;

/**
 * The editor's value for everything but the form in which somebody types. What changes the drawing comes at once, though no key waits
 * for it; what only changes words or values follows when the keys rest.
 */
export const useUnhurried = (value: EditorValue): EditorValue => {
  const shown = useRef(value);
  const [, showNow] = useReducer((count: number) => count + 1, 0);
  if (!isOnlyWords(shown.current, value)) shown.current = value;
  useEffect(() => {
    if (shown.current === value) return undefined;
    const timer = setTimeout(() => {
      shown.current = value;
      showNow();
    }, pause);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(shown.current);
};

/** The same steps and links with other contents; nothing else has changed. */
export const isOnlyWords = (before: EditorValue, after: EditorValue): boolean =>
  (Object.keys(after) as (keyof EditorValue)[]).every((key) => followsWords.has(key) || before[key] === after[key]) &&
  before.document.links === after.document.links &&
  before.document.layout === after.document.layout &&
  before.document.name === after.document.name &&
  sameKeys(before.document.steps, after.document.steps);

/** What is made anew with every edit. */
const followsWords: ReadonlySet<keyof EditorValue> = new Set(['document', 'samples', 'scope']);

const sameKeys = (a: object, b: object): boolean => {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b);
};
