import type { Condition } from './condition.js';
import type { Entry, LeaveRule, Threshold, TriggerStep, WaitFor } from './document.js';
import type { ExitId, Iteration, StepId } from './ids.js';
import type { Json } from './json.js';
import type { Value } from './value.js';
import type { Words } from './words.js';

/** What `compile` makes of a document: everything resolved at publish, nothing left to decide per run. Stored with the version. */
export type Plan = {
  trigger: PlanTrigger;
  /** In an order in which every step comes after all steps before it. A loop's body follows its loop. */
  steps: PlanStep[];
  /** `tooLateAfter`: milliseconds that an event may wait before its run starts. */
  settings: { timeZone: string; country: string; tooLateAfter?: number };
  /** Only plans of tests have it: a published one never does. */
  test?: PlanTest;
};

/** What a test does in the place of acting. */
export type PlanTest = {
  /** Writing steps: answered without asking the app, or really performed. */
  writes: 'simulated' | 'real';
  /** By which exit a wait is left; without an entry by its first one. */
  exits: Record<StepId, ExitId>;
  /** Data of steps that the test does not perform, by step. */
  data: Record<StepId, Json>;
};

export type PlanTrigger = {
  id: StepId;
  connector: string;
  trigger: string;
  connectionId?: string;
  params: Record<string, Json>;
  filter?: Condition;
  entry?: Entry;
  threshold?: Threshold;
  neverFor?: TriggerStep['neverFor'];
  leave?: LeaveRule[];
  answer?: Value;
};

export type PlanStep = PlanStepCommon & PlanStepKind;

export type PlanStepCommon = {
  id: StepId;
  /** Links into it. A loop's first body steps have the loop's `each`. */
  before: { step: StepId; exit: ExitId }[];
  /** Enclosing loops, outermost first. */
  loops: StepId[];
};

/** `firstDelay` doubles with each try up to `maximumDelay`; after `tries` the step fails. Milliseconds. */
export type RetryPolicy = { tries: number; firstDelay: number; maximumDelay: number };
export type OnFailure = 'stop' | 'path' | 'continue';

export type PlanStepKind =
  | {
      kind: 'action';
      connector: string;
      action: string;
      connectionId?: string;
      params: Record<string, Value>;
      onlyIf?: Condition;
      retry: RetryPolicy;
      /** Milliseconds for one try. */
      timeout: number;
      onFailure: OnFailure;
      long: boolean;
    }
  | { kind: 'branch'; mode: 'first' | 'all'; paths: { id: ExitId; when: Condition }[] }
  | { kind: 'loop'; items: Value; concurrency: number; collect?: Value }
  | { kind: 'wait'; for: WaitFor }
  | { kind: 'subflow'; flowId: string; input: Value; waitForResult: boolean; onFailure: OnFailure }
  | { kind: 'stop'; as: 'done' | 'failed'; message?: Value }
  | { kind: 'off' };

/**
 * The plan without its data: all that the workflow needs to decide what comes next. Params, conditions and outputs stay in
 * Postgres and are evaluated in the activity, so Temporal's history holds structure and never a customer's data.
 */
export type PlanShape = {
  trigger: StepId;
  steps: (PlanStepCommon & { kind: PlanStepKind['kind']; concurrency?: number; long?: boolean })[];
};

/** `left`: by a leave-early rule. */
export type RunEnding = 'done' | 'failed' | 'left';

/** How a step ended, as the interpreter needs it. `exits` are the live ways out. */
export type Settlement = {
  status: 'done' | 'failed' | 'skipped';
  exits: ExitId[];
  /** A loop that has opened: how many turns. */
  turns?: number;
  /** A failure that nothing in the flow handles: the run will end as failed. */
  unhandled?: boolean;
  /** The run ends here: a `stop` step says how, or it leaves early. */
  ends?: RunEnding;
};

/** `start` for every step; `close` for a loop after its last turn. */
export type Phase = 'start' | 'close';

/** One execution of one step that the interpreter asks its runtime to settle. */
export type StepCall = { stepId: StepId; iteration: Iteration; phase: Phase };

/** What is already settled, by `stepId:iteration:phase`; carried across continue-as-new and takeover. */
export type Progress = Record<string, Settlement>;
export const progressKey = (call: StepCall): string => `${call.stepId}:${call.iteration}:${call.phase}`;

/** Who must act before the step can go on. */
export type Actor = 'you' | 'admin' | 'nobody' | 'app' | 'developer';

/** What the journal keeps of an error, and what a person reads. */
export type StepError = { code: string; who: Actor; sentence: Words; field?: string; details?: Json };
