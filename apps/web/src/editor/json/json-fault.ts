import { jsonLanguage } from '@codemirror/lang-json';

/** Where a text stops being JSON: its place in the text, and its line from 1. */
export type JsonFault = { from: number; to: number; line: number };

/** The first thing in it that JSON does not know; undefined when all of it can be read, and when there is nothing to read. */
export const jsonFault = (text: string): JsonFault | undefined => {
  if (text.trim() === '' || isJson(text)) return undefined;
  // What is missing at the end is missing after the last thing there is.
  const from = Math.min(firstError(text) ?? text.length, text.trimEnd().length);
  const end = text.indexOf('\n', from);
  return { from, to: end === -1 ? text.length : end, line: text.slice(0, from).split('\n').length };
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const firstError = (text: string): number | undefined => {
  let at: number | undefined;
  jsonLanguage.parser.parse(text).iterate({
    enter: ({ type, from }) => {
      if (type.isError) at ??= from;
    },
  });
  return at;
};
