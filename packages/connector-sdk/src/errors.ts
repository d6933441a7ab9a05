import type { Json, Words } from '@navette/flow';

/** Someone must change the flow or the data: error path, or failed. Never retried. */
export class AskUser extends Error {
  constructor(
    readonly code: string,
    readonly sentence: Words,
    readonly field?: string,
    readonly details?: Json,
  ) {
    super(sentence.en);
  }
}

/** The credentials no longer work: runs that reach this connection are held before they call. */
export class ConnectionLost extends Error {
  constructor(
    readonly code: string,
    readonly sentence: Words,
    readonly details?: Json,
  ) {
    super(sentence.en);
  }
}

/** The other side is busy: a durable back-off, no slot held. `after`: milliseconds the vendor asks for. */
export class RetryLater extends Error {
  constructor(
    readonly code: string,
    readonly sentence: Words,
    readonly after?: number,
    readonly details?: Json,
  ) {
    super(sentence.en);
  }
}

/** Nobody can mend it here: error path, or failed. Never retried. */
export class GiveUp extends Error {
  constructor(
    readonly code: string,
    readonly sentence: Words,
    readonly details?: Json,
  ) {
    super(sentence.en);
  }
}

/**
 * The request may have reached the vendor and no answer came (time-out, broken connection after sending).
 * With idempotency `key` or `upsert` it is simply tried again; with `check` we look first; with `none` a person decides.
 */
export class NoAnswer extends Error {
  constructor(
    readonly code: string,
    readonly sentence: Words,
    readonly details?: Json,
  ) {
    super(sentence.en);
  }
}
