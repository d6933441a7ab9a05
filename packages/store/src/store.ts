import type {
  EventVerdict,
  FlowDocument,
  Json,
  JsonObject,
  LookupAnswer,
  Plan,
  RunLine,
  RunState,
  StepError,
  StepRow,
  Words,
} from '@navette/flow';
import type { EventReason, LookupColumn } from './schema/tables.js';

/**
 * Everything that Navette keeps, and the only place with SQL. One factory per file makes each part; `createStore` joins them.
 * Every query is bounded by organisation where a person asks. Times are Dates inside, ISO text in rows shown to people.
 */
export type Store = {
  events: EventStore;
  runs: RunStore;
  journal: JournalStore;
  batches: BatchStore;
  waits: WaitStore;
  flows: FlowStore;
  connections: ConnectionStore;
  hooks: HookStore;
  tables: LookupTableStore;
  audit: AuditStore;
  apiKeys: ApiKeyStore;
  accounts: AccountStore;
  cursors: CursorStore;
  /** One LISTEN connection per process; survives a restart of Postgres. */
  listen(listener: (notice: Notice) => void): Promise<{ close(): Promise<void> }>;
  close(): Promise<void>;
};

/** NOTIFY payloads on channel `navette`. Sent in the transaction that made them true; many in one commit are joined. */
export type Notice =
  | { kind: 'events' }
  | { kind: 'queued' }
  | { kind: 'run'; runId: string; organisationId: string; rev: number }
  /** The listening connection was lost and is back: read again what you watch. */
  | { kind: 'reconnected' };

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

export type EventStore = {
  /** Group commit: concurrent calls share one multi-row insert. Resolves after the commit; `duplicate` names the event that was first. */
  accept(event: NewEvent): Promise<{ id: string; duplicate: boolean }>;
  /** Keeps an event that was refused at the door (wrong signature), with verdict `refused`: nothing runs, Events shows why. */
  refuse(event: NewEvent, reason: Words): Promise<void>;
  /**
   * Claims up to `limit` unrouted events (SKIP LOCKED) and gives them to `route`, all in one transaction with what it answers:
   * run rows (unique per flow and event), waits woken, verdict and reasons. Returns how many events were routed; the batches of
   * `woken` and `cancelled` runs are to be signalled.
   */
  routeSome(
    limit: number,
    route: (events: StoredEvent[], reads: RoutingReads) => Promise<RoutingDecision[]>,
  ): Promise<{ events: number; runs: number; woken: Woken[]; cancelled: { runId: string; batchId: string | null }[] }>;
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
};
export type OpenWait = {
  runId: string;
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
  }[];
  wakes: { runId: string; stepId: string; iteration: string }[];
};
export type Woken = { runId: string; stepId: string; iteration: string; batchId: string | null };
export type EventLine = StoredEvent & { verdict: EventVerdict; reasons: EventReason[]; routedAt: Date | null };

/** A run as its batch needs it. */
export type ClaimedRun = { id: string; eventId: string; organisationId: string; startedAt: Date };
export type ClaimedBatch = { id: string; versionId: string; runs: ClaimedRun[] };

export type BatchStore = {
  /** Registers the worker and takes its advisory lock on a connection of its own. `lost` is called when that connection dies. */
  register(workerId: string, lost: () => void): Promise<{ release(): Promise<void> }>;
  /** Is that worker alive (its lock is held)? */
  isAlive(workerId: string): Promise<boolean>;
  /** Queued runs, grouped by version, at most `size` per batch and `most` batches; sets state running and batch_id, writes batches. */
  claim(workerId: string, limits: { size: number; most: number }): Promise<ClaimedBatch[]>;
  started(batchId: string): Promise<void>;
  ended(batchId: string): Promise<void>;
  /** Open batches that this worker should look after: its own not yet started, and those of dead workers (re-owned atomically). */
  orphans(workerId: string): Promise<{ id: string; versionId: string; runIds: string[]; wasStarted: boolean }[]>;
  /** Open batches of this worker that are older than `olderThan` ms. */
  open(workerId: string, olderThan: number): Promise<{ id: string; versionId: string; runIds: string[] }[]>;
  /** Unended runs of a batch. */
  runsOf(batchId: string): Promise<ClaimedRun[]>;
};

/** One change of the journal. Later changes of the same key that wait for the same commit replace earlier ones. */
export type JournalWrite = Omit<StepRow, 'startedAt' | 'endedAt' | 'nextAt' | 'deadline'> & {
  organisationId: string;
  startedAt: Date;
  endedAt: Date | null;
  nextAt: Date | null;
  deadline: Date | null;
  intentBy: string | null;
};
export type RunEnd = {
  runId: string;
  organisationId: string;
  state: Extract<RunState, 'done' | 'failed' | 'cancelled' | 'held' | 'waiting' | 'running'>;
  error: (StepError & { stepId: string }) | null;
  rev: number;
  /** Ended or held: the batch carries it no longer. */
  leavesBatch: boolean;
};

export type JournalStore = {
  /**
   * Resolves when the row is committed. One group-commit lane: rows of concurrent calls share one multi-row statement, which also
   * notifies. Retries for ever when Postgres is away. A row that is already done/failed/skipped is never overwritten by a running one.
   */
  write(row: JournalWrite): Promise<void>;
  /** Changes a run's own line, in the same lane and order as its rows. Ending clears batch_id (held too). */
  endRun(end: RunEnd): Promise<void>;
  /** All rows of these runs, with intents. */
  load(runIds: string[]): Promise<Map<string, JournalRow[]>>;
  /** Resolves when everything written so far is committed. */
  drained(): Promise<void>;
};
export type JournalRow = StepRow & { intentBy: string | null };

export type RunStore = {
  one(organisationId: string, runId: string): Promise<RunDetail | undefined>;
  byNumber(organisationId: string, number: number): Promise<RunDetail | undefined>;
  list(organisationId: string, filter: RunFilter): Promise<{ runs: RunLine[]; next: string | null }>;
  /** Counts by state for the same filter. */
  counts(organisationId: string, filter: Omit<RunFilter, 'before' | 'limit'>): Promise<Record<RunState, number>>;
  lines(runIds: string[]): Promise<RunLine[]>;
  /** Rows with rev > after, in rev order; the trigger's own row is made from the event. */
  steps(runId: string, after?: number): Promise<StepRow[]>;
  /** Marks it; a run outside a batch (queued, held) ends at once, else answers the batch to signal. */
  requestCancel(organisationId: string, runId: string): Promise<{ state: RunState; batchId: string | null } | undefined>;
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
  /** What has been delivered or answered. */
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
  /** For an approval or a sub-flow's end. False when it was answered before. */
  answer(
    of: { runId: string; stepId: string; iteration: string },
    answer: Json,
    by: string,
  ): Promise<{ accepted: boolean; batchId: string | null }>;
};
export type WaitAnswer = { eventId: string | null; data: Json; answeredBy: string | null };

export type FlowStore = {
  list(organisationId: string): Promise<FlowLine[]>;
  one(organisationId: string, flowId: string): Promise<FlowDetail | undefined>;
  create(organisationId: string, by: string, document: FlowDocument): Promise<FlowDetail>;
  /** Undefined: the draft has moved on; read it again. */
  saveDraft(
    organisationId: string,
    flowId: string,
    by: string,
    save: { document: FlowDocument; revision: number },
  ): Promise<{ revision: number } | undefined>;
  publish(
    organisationId: string,
    flowId: string,
    by: string,
    version: { document: FlowDocument; plan: Plan; connectorVersions: Record<string, string>; note: string },
  ): Promise<VersionLine>;
  /** A version that never becomes live: tests and "run now" of a draft. Number 0. */
  keepTestVersion(organisationId: string, flowId: string, document: FlowDocument, plan: Plan): Promise<string>;
  setOn(organisationId: string, flowId: string, on: boolean): Promise<void>;
  versions(organisationId: string, flowId: string): Promise<VersionLine[]>;
  version(versionId: string): Promise<VersionDetail | undefined>;
  versionByNumber(organisationId: string, flowId: string, number: number): Promise<VersionDetail | undefined>;
  remove(organisationId: string, flowId: string): Promise<void>;
  /** Published flows that are on, for the dispatcher; cached there and read again when `changedAt` grows. */
  listening(): Promise<ListeningFlow[]>;
  /** Changes whenever a flow is published, switched or removed. */
  listeningVersion(): Promise<string>;
};
export type FlowLine = {
  id: string;
  name: string;
  on: boolean;
  liveVersion: number | null;
  draftDiffers: boolean;
  draftChangedAt: string;
  lastRunAt: string | null;
  counts24h: Partial<Record<RunState, number>>;
  connectors: string[];
};
export type FlowDetail = {
  id: string;
  organisationId: string;
  name: string;
  on: boolean;
  liveVersion: number | null;
  draft: FlowDocument;
  draftRevision: number;
  draftChangedAt: string;
  createdAt: string;
};
export type VersionLine = { id: string; number: number; note: string; publishedAt: string; publishedBy: string | null; runsOnIt: number };
export type VersionDetail = VersionLine & {
  flowId: string;
  organisationId: string;
  document: FlowDocument;
  plan: Plan;
  connectorVersions: Record<string, string>;
};
export type ListeningFlow = { flowId: string; organisationId: string; name: string; versionId: string; plan: Plan };

export type ConnectionLine = {
  id: string;
  organisationId: string;
  connector: string;
  name: string;
  account: string;
  health: 'untested' | 'works' | 'lost';
  healthDetail: Words | null;
  testedAt: string | null;
  lastUsedAt: string | null;
  createdAt: string;
  usedByFlows: { id: string; name: string }[];
  heldRuns: number;
};
export type ConnectionStore = {
  list(organisationId: string): Promise<ConnectionLine[]>;
  one(organisationId: string, id: string): Promise<ConnectionLine | undefined>;
  create(
    organisationId: string,
    by: string,
    connection: { connector: string; name: string; values: Record<string, string> },
  ): Promise<{ id: string }>;
  rename(organisationId: string, id: string, name: string): Promise<void>;
  setValues(id: string, values: Record<string, string>): Promise<void>;
  setHealth(id: string, health: 'works' | 'lost', detail: { account?: string; sentence?: Words }): Promise<void>;
  touch(id: string): Promise<void>;
  remove(organisationId: string, id: string): Promise<void>;
  /** Decrypted values; undefined when it is gone. */
  open(id: string): Promise<
    | {
        id: string;
        organisationId: string;
        connector: string;
        values: Record<string, string>;
        health: 'untested' | 'works' | 'lost';
        healthDetail: Words | null;
      }
    | undefined
  >;
  /** Runs `refresh` under a lock of this connection across processes; whoever comes second reads what the first wrote. */
  refresh(
    id: string,
    isStale: (values: Record<string, string>) => boolean,
    refresh: (values: Record<string, string>) => Promise<Record<string, string>>,
  ): Promise<Record<string, string>>;
};

export type HookEndpoint = {
  id: string;
  organisationId: string;
  connector: string;
  connectionId: string | null;
  flowId: string | null;
  secrets: Record<string, string>;
  settings: JsonObject;
  lastEventAt: string | null;
};
export type HookStore = {
  one(id: string): Promise<HookEndpoint | undefined>;
  /** Made once: the endpoint of a connection or of a flow. */
  ensure(of: { organisationId: string; connector: string } & ({ connectionId: string } | { flowId: string })): Promise<HookEndpoint>;
  setSecrets(id: string, secrets: Record<string, string>): Promise<void>;
  setSettings(id: string, settings: JsonObject): Promise<void>;
  ofFlow(flowId: string): Promise<HookEndpoint | undefined>;
  ofConnection(connectionId: string): Promise<HookEndpoint | undefined>;
};

export type LookupTable = {
  id: string;
  name: string;
  keyType: 'text' | 'phone';
  keyLabel: string;
  /** Where phones written without a prefix are. */
  country: string;
  columns: LookupColumn[];
  defaultRow: JsonObject | null;
  rows: { key: string; label: string; values: JsonObject }[];
  usedByFlows: { id: string; name: string }[];
};
export type LookupTableStore = {
  list(organisationId: string): Promise<(Omit<LookupTable, 'rows'> & { rowCount: number })[]>;
  one(organisationId: string, id: string): Promise<LookupTable | undefined>;
  create(
    organisationId: string,
    table: Pick<LookupTable, 'name' | 'keyType' | 'keyLabel' | 'columns' | 'defaultRow'> & { country?: string },
  ): Promise<LookupTable>;
  change(
    organisationId: string,
    id: string,
    change: Partial<Pick<LookupTable, 'name' | 'keyLabel' | 'columns' | 'defaultRow'>>,
  ): Promise<void>;
  /** Replaces all rows; two rows with one normalised key are refused with `DuplicateKey`. */
  setRows(organisationId: string, id: string, rows: { label: string; values: JsonObject }[]): Promise<void>;
  remove(organisationId: string, id: string): Promise<void>;
  /** `country` reads a phone written without prefix; without it the table's own. */
  lookup(organisationId: string, id: string, key: string, country?: string): Promise<LookupAnswer>;
};

export type AuditStore = {
  write(entry: { organisationId: string; by: string; act: string; about: string; detail?: Json }): Promise<void>;
  list(organisationId: string, limit: number): Promise<{ at: string; by: string; act: string; about: string; detail: Json | null }[]>;
};

export type ApiKeyStore = {
  create(key: { organisationId: string; userId: string | null; name: string; role: string }): Promise<{ id: string; key: string }>;
  find(key: string): Promise<{ id: string; organisationId: string; userId: string | null; role: string } | undefined>;
  list(organisationId: string): Promise<{ id: string; name: string; role: string; createdAt: string; lastUsedAt: string | null }[]>;
  revoke(organisationId: string, id: string): Promise<void>;
};

/** People, as better-auth keeps them; it also writes them. */
export type AccountStore = {
  /** False on a new installation: the first-run page makes the owner. */
  hasOwner(): Promise<boolean>;
  members(organisationId: string): Promise<{ userId: string; name: string; email: string; role: string; since: string }[]>;
};

/** Where a polling trigger stopped, or when a schedule last fired. */
export type CursorStore = {
  read(flowIds: string[]): Promise<Map<string, { cursor: Json; changedAt: Date }>>;
  /** Cursor and events in one transaction: nothing is seen twice, nothing is passed over. */
  advance(flowId: string, cursor: Json, events: NewEvent[]): Promise<void>;
};
