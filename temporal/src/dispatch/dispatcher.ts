import type { ClaimedBatch, RoutingReads, Store, StoredEvent } from '@navette/store';
import type { Logger } from 'pino';
import type { Custody } from '../activities/custody.js';
import type { Load } from '../activities/load.js';
import { stepOfRow } from '../wait-row.js';
import type { BatchStarter } from './batch-starter.js';
import type { ListeningFlows } from './listening-flows.js';
import { tooLateReason } from './reasons.js';
import { type RoutingTools, routeEvents } from './route-events.js';

/** Events routed in one transaction. */
const EVENTS_AT_ONCE = 500;
/** Runs that one workflow carries at most. 50, 150 and 200 did less per second on two cores. */
const BATCH_SIZE = 100;
/** Batches with runs to move, all at full speed. Beyond them a new claim waits, so that it finds more to carry at once. */
const BATCHES_AT_ONCE = 4;
const PAUSE_BETWEEN_CLAIMS = 50;
/** Runs to move, whatever happens. */
const MOST_RUNS = 800;
/** Looks even when nobody called: notifications can be lost, the tables cannot. */
const LOOK_EVERY = 1000;

export type DispatcherDependencies = {
  store: Store;
  flows: ListeningFlows;
  tools: Pick<RoutingTools, 'connectors' | 'newId'>;
  starter: BatchStarter;
  load: Load;
  custody: Custody;
  workerId: string;
  log: Logger;
  /** Wakes a run by its batch; the journal already holds what it waits for. */
  wake(batchId: string, call: { runId: string; stepId: string; iteration: string }): Promise<void>;
  cancel(batchId: string, runId: string): Promise<void>;
};

/**
 * Events → runs → batches → workflows. One loop, woken by notifications; it never runs beside itself. New runs are taken as batches where
 * they are made; those for which there is no room are queued, and claimed when there is.
 */
export class Dispatcher {
  private wanted = false;
  private stopped = false;
  private working: Promise<void> | undefined;
  private claimedAt = 0;
  private tidiedAt = 0;
  private backlog = false;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly deps: DispatcherDependencies) {
    this.timer = setInterval(() => this.poke(), LOOK_EVERY);
    deps.load.onRoom = () => this.backlog && this.poke();
  }

  poke(): void {
    this.wanted = true;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      if (this.wanted && !this.stopped) this.poke();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.working;
  }

  private async work(): Promise<void> {
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      try {
        if (await this.route()) this.wanted = true;
        await this.dropLate();
        await this.claim();
      } catch (error) {
        this.deps.log.warn({ error }, 'dispatching failed; it is tried again in a second');
        this.wanted = false;
        return;
      }
    }
  }

  /** True when there may be more. */
  private async route(): Promise<boolean> {
    const { store, flows, tools, load, custody, workerId, wake, cancel, log } = this.deps;
    // Read after the claim: an event that came after a flow was published must find it listening.
    const route = async (claimed: StoredEvent[], reads: RoutingReads) =>
      routeEvents(claimed, { ...tools, flows: await flows.current(), reads });
    const { losses } = custody;
    // Those that are queued come first.
    const most = this.backlog || !custody.isSure ? 0 : Math.max(0, BATCHES_AT_ONCE - load.batches);
    const { events, woken, cancelled, batches } = await store.events.routeSome(EVENTS_AT_ONCE, route, { workerId, size: BATCH_SIZE, most });
    if (custody.losses === losses) this.begin(batches);
    for (const { batchId, ...call } of woken) {
      if (batchId)
        wake(batchId, { ...call, stepId: stepOfRow(call.stepId) }).catch((error) =>
          log.warn({ error }, 'a waiting run could not be woken; the next look of recovery does it'),
        );
    }
    for (const { runId, batchId } of cancelled) {
      if (batchId)
        cancel(batchId, runId).catch((error) => log.warn({ error, runId }, 'a run could not be cancelled by the one that replaces it'));
    }
    return events === EVENTS_AT_ONCE;
  }

  /** What waited too long to be of use; a claim passes over it, so now and then is enough. */
  private async dropLate(): Promise<void> {
    if (Date.now() - this.tidiedAt < LOOK_EVERY) return;
    this.tidiedAt = Date.now();
    const dropped = await this.deps.store.batches.dropLate(tooLateReason);
    if (dropped > 0) this.deps.log.info({ dropped }, 'runs had waited until they were too late, and were not started');
  }

  private async claim(): Promise<void> {
    const { store, custody, workerId } = this.deps;
    // Without our lock others may take over what we claim.
    if (!custody.isSure) return;
    const most = this.room();
    if (most === 0) {
      this.backlog = true;
      return;
    }
    const { losses } = custody;
    const batches = await store.batches.claim(workerId, { size: BATCH_SIZE, most });
    // Found again as our own that never began, or taken over.
    if (custody.losses !== losses) return;
    this.backlog = batches.length === most;
    this.begin(batches);
    if (this.backlog) this.wanted = this.room() > 0;
  }

  private begin(batches: ClaimedBatch[]): void {
    const { load, starter } = this.deps;
    if (batches.length > 0) this.claimedAt = Date.now();
    for (const { id, versionId, runs } of batches) {
      const runIds = runs.map((run) => run.id);
      load.add(id, runIds);
      starter.start(id, versionId, runIds);
    }
  }

  /** How many batches may be claimed now. */
  private room(): number {
    const { load } = this.deps;
    const free = BATCHES_AT_ONCE - load.batches;
    if (free > 0) return free;
    const rested = Date.now() - this.claimedAt >= PAUSE_BETWEEN_CLAIMS;
    if (load.runs >= MOST_RUNS) return 0;
    if (rested) return 1;
    setTimeout(() => this.poke(), PAUSE_BETWEEN_CLAIMS).unref();
    return 0;
  }
}
