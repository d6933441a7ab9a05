import type { Store } from '@navette/store';
import type { Logger } from 'pino';

/** The proof that this worker lives: a lock that ends with its database connection. Taken again when Postgres comes back. */
export class WorkerLock {
  private held: { since: number; release(): Promise<void> } | undefined;
  private stopped = false;

  constructor(
    private readonly store: Store,
    private readonly workerId: string,
    private readonly log: Logger,
  ) {}

  get since(): number | undefined {
    return this.held?.since;
  }

  async take(): Promise<void> {
    while (!this.stopped) {
      try {
        const { release } = await this.store.batches.register(this.workerId, () => this.lost());
        this.held = { since: Date.now(), release };
        return;
      } catch (error) {
        this.log.warn({ error }, 'the worker’s lock could not be taken; it is tried again');
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  }

  async release(): Promise<void> {
    this.stopped = true;
    await this.held?.release();
  }

  private lost(): void {
    this.held = undefined;
    if (!this.stopped) void this.take();
  }
}
