import type { PlanShape, Progress, Settlement, StepCall } from '@navette/flow/interpreter';

/** What a batch is started with. Structure and ids only: params, conditions and outputs stay in Postgres. */
export type BatchInput = {
  batchId: string;
  versionId: string;
  shape: PlanShape;
  runs: { id: string; progress: Progress }[];
  /** `local`: local activities (default). `activity`: regular ones, replay-safe by Temporal's own contract, slower. */
  lane: Lane;
  /** Events of history above which the batch continues as new with its unfinished runs. */
  longestHistory: number;
};
export type Lane = 'local' | 'activity';

/** What the workflow asks of the world. `call`, `end` and `close` are answered; the others are told in passing. */
export type Ask =
  /** `alone`: nothing that follows it is to be begun ahead of being asked for. */
  | ({ kind: 'call'; runId: string; long?: boolean; alone?: boolean } & StepCall)
  | ({ kind: 'skip'; runId: string } & StepCall)
  /** The run's own line: all it does is waiting; or it goes on; or only a person can move it. */
  | { kind: 'line'; runId: string; state: 'running' | 'waiting' | 'held' }
  | { kind: 'end'; runId: string; state: RunExit }
  | { kind: 'close' };

/**
 * How a run leaves its batch. `left`: early, by a rule of its flow; it ends as cancelled. `paused`: held because a person wants it. `moved`: it is queued again, by the version that
 * a person chose.
 */
export type RunExit = 'done' | 'failed' | 'left' | 'cancelled' | 'held' | 'paused' | 'moved';

/** Every answer carries the key of its ask; the pump asserts it, so that one run's answer can never reach another. */
export type Answer = { key: string } & AnswerBody;
export type AnswerBody =
  | { state: 'settled'; settlement: Settlement }
  /** Not back yet: ask again with the next round. */
  | { state: 'running' }
  /** Taking so long that a regular activity should wait for it; the call itself goes on and is joined. */
  | { state: 'slow' }
  /** A back-off, journaled. `at`: milliseconds since 1970. */
  | { state: 'retry'; at: number }
  | { state: 'waiting'; until: number | null }
  | { state: 'held' }
  /** The run was cancelled before this batch took it up. */
  | { state: 'cancelled' }
  | { state: 'written' };

export type Round = {
  batchId: string;
  versionId: string;
  /** Length of the history when the round was made: changes with every workflow task, which tells the task's age. */
  historyLength: number;
  asks: Ask[];
};

/**
 * `ahead`: calls that settled before they were asked for; the pump keeps them until the interpreter asks. `roll`: the workflow task is
 * getting old; the pump ends it before the next round, so that no local activity spans its heartbeat.
 */
export type RoundAnswer = { answers: Answer[]; ahead: Answer[]; roll: boolean };

/** The activities, as the workflow knows them: types only. */
export type BatchActivities = {
  advance(round: Round): Promise<RoundAnswer>;
  joinCall(join: { batchId: string; versionId: string; ask: Extract<Ask, { kind: 'call' }> }): Promise<Answer>;
};

export const askKey = (ask: Ask): string => {
  switch (ask.kind) {
    case 'call':
    case 'skip':
      return `${ask.runId}:${ask.stepId}:${ask.iteration}:${ask.phase}`;
    case 'line':
    case 'end':
      return `${ask.runId}:${ask.kind}`;
    case 'close':
      return 'close';
  }
};

/** Asks that somebody waits for. The rest is told and forgotten. */
export const isAnswered = (ask: Ask): boolean => ask.kind === 'call' || ask.kind === 'end' || ask.kind === 'close';
