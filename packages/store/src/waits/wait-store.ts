import type { Json } from '@navette/flow';

export type WaitStore = {
  /** Idempotent per (run, step, iteration). Answers an event already accepted since `since` that matches, if any: an early event is never lost. */
  open(wait: {
    runId: string;
    stepId: string;
    iteration: string;
    organisationId: string;
    kind: 'event' | 'approval' | 'subflow';
    connector?: string;
    trigger?: string;
    connectionId?: string;
    keys: string[];
    since: Date;
    deadline: Date | null;
  }): Promise<WaitAnswer | undefined>;
  /** What has been delivered or answered, the earliest event first. */
  read(
    of: { runId: string; stepId: string; iteration: string }[],
  ): Promise<(WaitAnswer & { runId: string; stepId: string; iteration: string })[]>;
  /**
   * The delivered event does not pass the wait's filter: the wait stays open for the next one, which is answered when it came in the
   * meantime. The router matches keys only; whoever reads an answer evaluates the filter and calls this when it says no.
   */
  refuse(of: { runId: string; stepId: string; iteration: string }, eventId: string): Promise<WaitAnswer | undefined>;
  /** Closes it as too late unless it was delivered in the meantime: then answers that. */
  expire(of: { runId: string; stepId: string; iteration: string }): Promise<WaitAnswer | undefined>;
  close(of: { runId: string; stepId: string; iteration: string }): Promise<void>;
  /**
   * "Go on now": ends a wait for a time or an event that is not over. Of this and an event that comes at the same moment one wins. Said
   * again before the engine has heard it, it is accepted again.
   */
  goOn(
    organisationId: string,
    of: { runId: string; stepId: string; iteration: string },
    by: string,
  ): Promise<{ accepted: boolean; batchId: string | null }>;
  /** What came for waits of runs that this worker carries and was not taken: whoever woke them may not have reached their batch. */
  unheard(workerId: string): Promise<{ runId: string; stepId: string; iteration: string; batchId: string }[]>;
  /** For an approval or a sub-flow's end. False when it was answered before. */
  answer(
    of: { runId: string; stepId: string; iteration: string },
    answer: Json,
    by: string,
  ): Promise<{ accepted: boolean; batchId: string | null }>;
};
/** Of a wait for an event: without `eventId` a person has ended it. */
export type WaitAnswer = { eventId: string | null; data: Json; answeredBy: string | null };
