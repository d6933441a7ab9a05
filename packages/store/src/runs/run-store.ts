import type { FlowDocument, Json, JsonObject, Plan, RunLine, RunState, Step, StepRow, Words } from '@navette/flow';

export type RunStore = {
  one(organisationId: string, runId: string): Promise<RunDetail | undefined>;
  byNumber(organisationId: string, number: number): Promise<RunDetail | undefined>;
  list(organisationId: string, filter: RunFilter): Promise<{ runs: RunLine[]; next: string | null }>;
  /** Counts by state for the same filter. */
  counts(organisationId: string, filter: Omit<RunFilter, 'before' | 'limit'>): Promise<Record<RunState, number>>;
  lines(runIds: string[]): Promise<RunLine[]>;
  /** Rows with rev > after, in rev order; the trigger's own row is made from the event. */
  steps(runId: string, after?: number): Promise<StepRow[]>;
  /** The newest test of each step of a flow, with the step as it was then. */
  lastTested(organisationId: string, flowId: string): Promise<TestedStep[]>;
  /** Marks it; a run outside a batch (queued, held) ends at once, else answers the batch to signal. */
  /** Carried runs of this worker that are to be cancelled: whoever asked may not have reached their batch. */
  unheardCancels(workerId: string): Promise<{ runId: string; batchId: string }[]>;
  requestCancel(organisationId: string, runId: string): Promise<{ state: RunState; batchId: string | null } | undefined>;
  /** Why a run that a batch carries is about to end as cancelled; a reason that it has already stays. */
  giveCancelReason(runId: string, reason: Words): Promise<void>;
  /** A new run from the older one's event, on the live version or its own; `from`: keep journal rows of steps before it. */
  replay(
    organisationId: string,
    runId: string,
    by: string,
    options: { versionId: string; keepSteps?: string[] },
  ): Promise<{ runId: string }>;
  /** Held runs that left their batch become queued again. `decisions` are written first. */
  resume(organisationId: string, runIds: string[]): Promise<{ resumed: string[]; inBatch: { runId: string; batchId: string }[] }>;
  decide(
    organisationId: string,
    of: { runId: string; stepId: string; iteration: string },
    decision: { choice: 'happened' | 'tryAgain' | 'goOnWithout'; output?: Json; by: string },
  ): Promise<void>;
  decisionsOf(
    runIds: string[],
  ): Promise<{ runId: string; stepId: string; iteration: string; choice: 'happened' | 'tryAgain' | 'goOnWithout'; output: Json | null }[]>;
  /** Takes a decision away once it has been acted on (so that "try again" is done once). */
  clearDecision(of: { runId: string; stepId: string; iteration: string }): Promise<void>;
  /** The last runs of published versions that came to their end, with what their steps answered. Newest first; no tests. */
  recorded(organisationId: string, flowId: string, limit: number): Promise<RecordedRunLine[]>;
  heldByConnection(organisationId: string, connectionId: string): Promise<string[]>;
  /** Events of these runs (trigger output), by run id. */
  inputs(runIds: string[]): Promise<
    Map<
      string,
      {
        eventId: string;
        organisationId: string;
        data: JsonObject;
        flowId: string;
        versionId: string;
        flowName: string;
        receivedAt: Date;
        /** `runId:stepId:iteration` of the parent that waits for this run's end. */
        parentCall: string | null;
        test: boolean;
        number: number;
        /** Asked for before the run reached its batch. */
        cancelRequestedAt: Date | null;
      }
    >
  >;
};
export type TestedStep = {
  stepId: string;
  runId: string;
  at: string;
  state: 'done' | 'failed';
  simulated: boolean;
  output: Json;
  step: Step;
};
export type RecordedRunLine = {
  id: string;
  number: number;
  about: string;
  versionId: string;
  startedAt: Date;
  data: JsonObject;
  rows: Pick<StepRow, 'stepId' | 'iteration' | 'state' | 'exits' | 'output'>[];
};
export type RunFilter = {
  flowId?: string;
  states?: RunState[];
  from?: Date;
  to?: Date;
  version?: number;
  query?: string;
  test?: boolean;
  before?: string;
  limit: number;
};
export type RunDetail = RunLine & {
  organisationId: string;
  versionId: string;
  eventId: string;
  batchId: string | null;
  replayOf: string | null;
  document: FlowDocument;
  plan: Plan;
};
