import type { EventVerdict, JsonObject, RunState, ThresholdState, Words } from '@navette/flow';
import type { ClaimedBatch } from '../batches/batch-store.js';
import type { EventReason } from '../schema/tables.js';

export type NewEvent = {
  id: string;
  organisationId: string;
  source: string;
  dedupeKey: string;
  connector: string;
  trigger: string;
  connectionId?: string;
  flowId?: string;
  versionId?: string;
  data: JsonObject;
  keys: string[];
  about: string;
};
export type StoredEvent = Required<
  Pick<NewEvent, 'id' | 'organisationId' | 'source' | 'connector' | 'trigger' | 'data' | 'keys' | 'about'>
> & {
  connectionId: string | null;
  flowId: string | null;
  versionId: string | null;
  receivedAt: Date;
};

/** `size`: runs per batch; `most`: batches it takes at once, 0 for none. */
export type Router = { workerId: string; size: number; most: number };

export type Routed = {
  events: number;
  runs: number;
  woken: Woken[];
  cancelled: { runId: string; batchId: string | null }[];
  batches: ClaimedBatch[];
};

export type EventStore = {
  /** Group commit: concurrent calls share one multi-row insert. Resolves after the commit; `duplicate` names the event that was first. */
  accept(event: NewEvent): Promise<{ id: string; duplicate: boolean }>;
  /** Keeps an event that was refused at the door (wrong signature), with verdict `refused`: nothing runs, Events shows why. */
  refuse(event: NewEvent, reason: Words): Promise<void>;
  /**
   * Claims up to `limit` unrouted events (SKIP LOCKED) and gives them to `route`, all in one transaction with what it answers:
   * run rows (unique per flow and event), waits woken, verdict and reasons. Returns how many events were routed; the batches of
   * `woken` and `cancelled` runs are to be signalled. New runs are queued; `router` is the worker that routes: it looks for them by
   * itself, and has the first of them at once as `batches`, as if it had claimed them, within its limits.
   */
  routeSome(
    limit: number,
    route: (events: StoredEvent[], reads: RoutingReads) => Promise<RoutingDecision[]>,
    router?: Router,
  ): Promise<Routed>;
  one(organisationId: string, id: string): Promise<EventLine | undefined>;
  list(
    organisationId: string,
    filter: { verdict?: EventVerdict; query?: string; flowId?: string; before?: string; limit: number },
  ): Promise<EventLine[]>;
  /** Last real events of a trigger: samples for the editor. */
  samples(
    organisationId: string,
    of: { connector: string; trigger: string; connectionId?: string; flowId?: string },
    limit: number,
  ): Promise<EventLine[]>;
};
export type RoutingReads = {
  openWaits(of: { organisationId: string; connector: string; trigger: string; keys: string[] }[]): Promise<OpenWait[]>;
  /** For "who may enter again": latest run of this flow and identity. */
  latestRun(flowId: string, identity: string): Promise<{ startedAt: Date; state: RunState; runId: string } | undefined>;
  /**
   * Those of these flows that are still on. They stay so until the routing is committed: whoever switches one off waits for that, and
   * then finds every run that was made of it.
   */
  keepOn(flowIds: string[]): Promise<Set<string>>;
  /** What is remembered of these records' numbers, locked until the routing is committed. Absent: nothing was ever told. */
  scores(of: ScoreOf[]): Promise<(ScoreOf & { state: ThresholdState })[]>;
  /** Whether a run of this flow has not ended yet. */
  isBusy(flowId: string): Promise<boolean>;
  /** For "never for": whether a lookup table has a row of this key. */
  isInTable(organisationId: string, tableId: string, key: string): Promise<boolean>;
};
export type ScoreOf = { flowId: string; identity: string };
export type RunLeaveRule = {
  stepId: string;
  label: string;
  connector: string;
  trigger: string;
  connectionId: string | null;
  keys: string[];
};
export type OpenWait = {
  /** `leave`: the event ends the run. */
  kind: 'event' | 'leave';
  label: string | null;
  runId: string;
  flowId: string;
  stepId: string;
  iteration: string;
  organisationId: string;
  connector: string;
  trigger: string;
  connectionId: string | null;
  keys: string[];
  batchId: string | null;
  /** Whose plan holds the wait's filter. */
  versionId: string;
};
export type RoutingDecision = {
  eventId: string;
  verdict: EventVerdict;
  reasons: EventReason[];
  runs: {
    id: string;
    flowId: string;
    versionId: string;
    about: string;
    identity: string | null;
    test: boolean;
    parentCall?: string;
    cancels?: string[];
    leaves?: RunLeaveRule[];
    /** When nobody has carried it by then, it is of no use any more. */
    tooLateAt?: Date;
  }[];
  wakes: { runId: string; stepId: string; iteration: string }[];
  /** Said instead of having continued runs when others had woken all of `wakes` before, and it did nothing else. */
  ifTaken?: EventReason;
  /** The step of another run that asked for a run and gets none. */
  refusedCall?: { runId: string; stepId: string; iteration: string };
  /** Runs that this event ends early, and why. */
  leavers?: { runId: string; reason: Words }[];
  scores?: (ScoreOf & { state: ThresholdState })[];
};
export type Woken = { runId: string; stepId: string; iteration: string; batchId: string | null };
export type EventLine = StoredEvent & { verdict: EventVerdict; reasons: EventReason[]; routedAt: Date | null };
