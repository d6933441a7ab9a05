import type { DraftEdit } from './edit/draft-edit.js';
import type { ExitId, Iteration, StepId } from './ids.js';
import type { Json } from './json.js';
import type { StepError } from './plan.js';
import type { Present } from './present.js';
import type { Words } from './words.js';

/** One icon, one colour, one word everywhere (UX §2). `queued` is shown as Running. */
export const runStates = ['queued', 'running', 'waiting', 'held', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

export const stepStates = ['running', 'waiting', 'held', 'done', 'failed', 'skipped', 'cancelled'] as const;
export type StepState = (typeof stepStates)[number];

export const eventVerdicts = ['pending', 'started', 'continued', 'notRun', 'alreadyHandled', 'refused'] as const;
export type EventVerdict = (typeof eventVerdicts)[number];

/** One line of the journal: the truth of one step execution, as the canvas and the run page show it. Times are ISO 8601 UTC. */
export type StepRow = {
  runId: string;
  stepId: StepId;
  iteration: Iteration;
  state: StepState;
  /** From 1. */
  attempt: number;
  input: Json;
  output: Json;
  exits: ExitId[];
  error: StepError | null;
  startedAt: string;
  endedAt: string | null;
  /** In a test: nothing was sent, nobody was waited for. */
  simulated?: boolean;
  /** A back-off: when the next try begins. */
  nextAt: string | null;
  /** A wait: when it is too late. */
  deadline: string | null;
  /** The run's own counter: grows with every change of any of its rows. */
  rev: number;
};

/** One run as lists show it. */
export type RunLine = {
  id: string;
  /** What people say: run #8412. */
  number: number;
  flowId: string;
  flowName: string;
  version: number;
  state: RunState;
  /** The trigger's identity: a phone, an e-mail; '' when it has none. */
  about: string;
  test: boolean;
  startedAt: string;
  endedAt: string | null;
  /** The step and sentence of the first unhandled error or hold. */
  error: (StepError & { stepId: StepId }) | null;
  /** Why it left early; null when a person cancelled it, or nobody did. */
  cancelReason: Words | null;
};

/** Sent by `/api/live`. */
export type LiveMessage =
  | { type: 'steps'; runId: string; rows: StepRow[] }
  | { type: 'run'; run: RunLine }
  | { type: 'ready'; runId: string; rev: number }
  /** All edits of a draft after revision `after`, oldest first. */
  | { type: 'edits'; flowId: string; after: number; edits: DraftEdit[] }
  /** Everybody who has the flow open, whenever that changes. `you`: which of them this connection is. */
  | { type: 'people'; flowId: string; you: string; people: Present[] };

/**
 * Sent to `/api/live`. `after`: the highest `rev` or revision the client has. `watchFlow` also says that somebody is there: `seat` is the
 * same after a lost connection, `stepId` the step whose form is open to be edited.
 */
export type LiveRequest =
  | { type: 'watchRun'; runId: string; after: number }
  | { type: 'watchRuns' }
  | { type: 'watchFlow'; flowId: string; after: number; seat: string; stepId: StepId | null }
  | { type: 'atStep'; flowId: string; stepId: StepId | null }
  /** A key or a pointer was used. */
  | { type: 'active'; flowId: string }
  /** Asks the holder of the step's form for it; gives it to who asked first. */
  | { type: 'askForStep' | 'handOverStep'; flowId: string }
  | { type: 'leaveFlow'; flowId: string }
  | { type: 'stop'; runId?: string };
