import type { Calendar } from './calendar/calendar.js';
import type { StepId } from './ids.js';
import type { Json, JsonObject } from './json.js';

/** Where values are read from. Made by the worker from the journal, and by the editor from samples. */
export type Scope = {
  /** Output of an earlier step as seen from here; undefined when it did not run or was switched off. */
  output(step: StepId): Json | undefined;
  /** Milliseconds since 1970; the same for all values of one step. */
  now: number;
  timeZone: string;
  country: string;
  /**
   * The organisation's business hours, its usual calendar first. None: weekdays, 09:00 to 18:00, with the country's holidays.
   * Asked only by what counts business time. May throw `CalendarsPending`: load them and evaluate again.
   */
  calendars?(): readonly Calendar[];
  /** The row of a lookup table for a key, or the default row. May throw `LookupPending`: load it and evaluate again. */
  lookup(tableId: string, key: string): LookupAnswer;
};

export type LookupAnswer = { row: JsonObject; isDefault: boolean } | undefined;

/** Thrown by a scope that has not read the organisation's business hours yet. */
export class CalendarsPending extends Error {
  constructor() {
    super('the business hours are not loaded yet');
  }
}

/** Thrown by a scope whose table row has not been loaded yet; values are pure, so evaluating again is free of effects. */
export class LookupPending extends Error {
  constructor(
    readonly tableId: string,
    readonly key: string,
  ) {
    super(`row "${key}" of table ${tableId} is not loaded yet`);
  }
}
