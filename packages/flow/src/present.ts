import type { StepId } from './ids.js';

/** Somebody who has a flow open. One person with two windows is there twice. */
export type Present = {
  /** One open editor. */
  sessionId: string;
  userId: string;
  name: string;
  /** The step whose form is open there to be edited; null: none. */
  stepId: StepId | null;
  /** Of those at one step the first who is active holds its form; the others read. */
  holds: boolean;
  /** Has asked the holder for the form. */
  asks: boolean;
};

/** Without a key or a pointer for this long (ms), a form is free for the next. */
export const holdIsFreeAfter = 60_000;
