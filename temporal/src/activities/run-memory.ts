import type { Iteration, Json, JsonObject, Leaving, Plan, PlanStep, RunState, StepError, StepId } from '@navette/flow';
import type { JournalRow, JournalWrite, Store } from '@navette/store';

/** What a change of a row says; the rest is kept from the row before it. */
export type RowChange = Partial<
  Pick<
    JournalWrite,
    'state' | 'attempt' | 'input' | 'output' | 'exits' | 'error' | 'intentBy' | 'endedAt' | 'nextAt' | 'deadline' | 'simulated'
  >
>;

const rowKey = (stepId: StepId, iteration: Iteration): string => `${stepId}:${iteration}`;

/** Milliseconds. */
const BLINK = 150;

/** A run as its worker holds it while its batch is open: the event, the journal, and the run's own counter. The only writer of its rows. */
export class RunMemory {
  private readonly rows: Map<string, JournalRow>;
  private readonly steps: Map<StepId, PlanStep>;
  private rev: number;
  private ended: Promise<void> | undefined;

  constructor(
    private readonly store: Store,
    readonly run: {
      id: string;
      organisationId: string;
      flowId: string;
      flowName: string;
      eventId: string;
      event: JsonObject;
      receivedAt: Date;
      parentCall: string | null;
      /** A person, or an event, wants it to end; seen when it was read. */
      cancelRequestedAt: Date | null;
    },
    readonly plan: Plan,
    rows: JournalRow[],
  ) {
    this.rows = new Map(rows.map((row) => [rowKey(row.stepId, row.iteration), row]));
    this.rev = rows.reduce((highest, row) => Math.max(highest, row.rev), 0);
    this.steps = new Map(plan.steps.map((step) => [step.id, step]));
  }

  /** Undefined: the plan does not hold it. A test of one step leaves the others out. */
  known(stepId: StepId): PlanStep | undefined {
    return this.steps.get(stepId);
  }

  step(stepId: StepId): PlanStep {
    const step = this.steps.get(stepId);
    if (!step) throw new Error(`step ${stepId} is not in the plan of run ${this.run.id}`);
    return step;
  }

  /** Steps with a link from this one. */
  after(stepId: StepId): PlanStep[] {
    return followersOf(this.plan).get(stepId) ?? [];
  }

  row(stepId: StepId, iteration: Iteration): JournalRow | undefined {
    return this.rows.get(rowKey(stepId, iteration));
  }

  all(): JournalRow[] {
    return [...this.rows.values()];
  }

  /** The decision to leave early, which the trigger's own row keeps. */
  leaving(): Leaving | undefined {
    const input = this.row(this.plan.trigger.id, '')?.input as { leave?: Leaving } | null | undefined;
    return input?.leave;
  }

  /** It has come to its end, outside of loops, and what it answered is known; a failure that the flow goes on after answers nothing. */
  hasGivenData(stepId: StepId): boolean {
    if (stepId === this.plan.trigger.id) return true;
    const row = this.row(stepId, '');
    return row?.state === 'done' || (row?.state === 'failed' && row.exits.length > 0);
  }

  firstUnhandled(): JournalRow | undefined {
    const failed = [...this.rows.values()].filter((row) => row.state === 'failed' && row.exits.length === 0);
    return failed.sort((a, b) => a.rev - b.rev)[0];
  }

  firstHeld(): JournalRow | undefined {
    return [...this.rows.values()].find((row) => row.state === 'held');
  }

  /** Changes a row here at once; the promise resolves when it is committed. */
  write(stepId: StepId, iteration: Iteration, change: RowChange): Promise<void> {
    return this.commit(this.changed(stepId, iteration, change));
  }

  /** The same for a change that only the eye needs: a step that is over within the blink of one is written once, as done. */
  writeSoon(stepId: StepId, iteration: Iteration, change: RowChange): void {
    const row = this.changed(stepId, iteration, change);
    this.rows.set(rowKey(stepId, iteration), toRow(row));
    const seen = this.row(stepId, iteration);
    setTimeout(() => {
      if (this.row(stepId, iteration) === seen) void this.commit(row);
    }, BLINK);
  }

  private commit(row: JournalWrite): Promise<void> {
    const counted = { ...row, rev: ++this.rev };
    this.rows.set(rowKey(row.stepId, row.iteration), toRow(counted));
    return this.store.journal.write(counted);
  }

  private changed(stepId: StepId, iteration: Iteration, change: RowChange): JournalWrite {
    const now = new Date();
    const before = this.row(stepId, iteration);
    const ended = change.state && change.state !== 'running' && change.state !== 'waiting' && change.state !== 'held';
    return {
      organisationId: this.run.organisationId,
      runId: this.run.id,
      stepId,
      iteration,
      state: 'running',
      attempt: 1,
      input: null,
      output: null,
      exits: [],
      error: null,
      intentBy: null,
      nextAt: null,
      deadline: null,
      ...(before && { ...pick(before), deadline: asDate(before.deadline) }),
      startedAt: asDate(before?.startedAt) ?? now,
      endedAt: ended ? now : null,
      ...change,
      rev: this.rev,
    };
  }

  /** The last thing the run made: what a flow that called this one receives. */
  lastOutput(): Json {
    const { id } = this.plan.trigger;
    const done = [...this.rows.values()].filter((row) => row.state === 'done' && row.output !== null && row.stepId !== id);
    return done.sort((a, b) => b.rev - a.rev)[0]?.output ?? null;
  }

  /** Rows that no one will settle any more. */
  unsettled(): JournalRow[] {
    return [...this.rows.values()].filter(({ state }) => state === 'running' || state === 'waiting' || state === 'held');
  }

  /** Changes the run's own line, after its rows. */
  changeLine(state: 'running' | 'waiting' | 'held'): Promise<void> {
    return this.writeLine(state, null);
  }

  /** The run leaves its batch. Asked twice, it is written once. */
  end(state: 'done' | 'failed' | 'cancelled' | 'held', error: (StepError & { stepId: StepId }) | null): Promise<void> {
    this.ended ??= this.writeLine(state, error, true);
    return this.ended;
  }

  private writeLine(
    state: Exclude<RunState, 'queued'>,
    error: (StepError & { stepId: StepId }) | null,
    leavesBatch = false,
  ): Promise<void> {
    return this.store.journal.endRun({
      runId: this.run.id,
      organisationId: this.run.organisationId,
      state,
      error,
      rev: ++this.rev,
      leavesBatch,
    });
  }
}

const asDate = (time: string | null | undefined): Date | null => (time ? new Date(time) : null);
const asText = (time: Date | null): string | null => time?.toISOString() ?? null;

const pick = ({ state, attempt, input, output, exits, error, intentBy }: JournalRow) => ({
  state,
  attempt,
  input,
  output,
  exits,
  error,
  intentBy,
});

const toRow = ({ organisationId: _, ...row }: JournalWrite): JournalRow => ({
  ...row,
  startedAt: row.startedAt.toISOString(),
  endedAt: asText(row.endedAt),
  nextAt: asText(row.nextAt),
  deadline: asText(row.deadline),
});

const followers = new WeakMap<Plan, Map<StepId, PlanStep[]>>();

/** Made once per plan, which all runs of its version share. */
function followersOf(plan: Plan): Map<StepId, PlanStep[]> {
  const known = followers.get(plan);
  if (known) return known;
  const made = new Map<StepId, PlanStep[]>();
  for (const step of plan.steps) for (const { step: before } of step.before) made.set(before, [...(made.get(before) ?? []), step]);
  followers.set(plan, made);
  return made;
}
