import type { JsonObject } from '../json.js';

/** One step from a format to the next. Pure; never changed once a document of the later format was saved. */
export type Migration = {
  /** The format that it reads; it writes the next one. */
  from: number;
  /** What changes, as a short imperative: "Give every loop a concurrency". */
  name: string;
  up(document: JsonObject): JsonObject;
};

/** The format that this code writes: `format` of `flowDocumentSchema`. */
export const currentFormat = 1;

/** In order, one for each format before the current one. Format 1 is the first. */
export const migrations: readonly Migration[] = [];
