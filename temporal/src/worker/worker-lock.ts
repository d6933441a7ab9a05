import type { Store } from '@navette/store';
import type { Logger } from 'pino';
import type { Custody } from '../activities/custody.js';

/**
 * The proof that this worker lives: a lock that ends with its database connection. Taken again when Postgres comes back; what others took
 * over meanwhile is theirs.
 */
export class WorkerLock {
  private held: { since: number; release(): Promise<void> } | undefined;
  private taking: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly store: Store,
    private readonly workerId: string,
    private readonly custody: Custody,
    private readonly log: Logger,
  ) {}

  get since(): number | undefined {
    return this.held?.since;
  }

  take(): Promise<void> {
    this.taking ??= this.keepTrying().finally(() => {
      this.taking = undefined;
    });
    return this.taking;
  }

  async release(): Promise<void> {
    this.stopped = true;
    await this.taking;
    await this.held?.release();
  }

  private async keepTrying(): Promise<void> {
    while (!this.stopped) {
      try {
        const lock = { since: Date.now(), lives: true };
        const { release } = await this.store.batches.register(this.workerId, () => {
          lock.lives = false;
          this.lost();
        });
        // Whoever holds the lock is robbed no more: what the database says now stays true.
        const own = await this.store.batches.open(this.workerId, 0).catch(async (error) => {
          await release().catch(() => {});
          throw error;
        });
        if (!lock.lives) continue;
        this.held = { since: lock.since, release };
        this.custody.confirm(new Set(own.map(({ id }) => id)));
        return;
      } catch (error) {
        this.log.warn({ error }, 'the worker’s lock could not be taken; it is tried again');
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  }

  private lost(): void {
    this.held = undefined;
    this.custody.suspend();
    if (!this.stopped) void this.take();
  }
}
