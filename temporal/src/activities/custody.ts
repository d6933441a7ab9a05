import { ApplicationFailure } from '@temporalio/activity';

/**
 * The batches that this worker may act for. While its lock is lost another worker may take them over, so nothing new is begun; when the
 * lock is held again the database has said which ones are still its own, and it acts for no others. What was under way at a vendor
 * by then is told from the journal, as after a crash.
 */
export class Custody {
  private readonly batches = new Set<string>();
  private doubt: { over: Promise<void>; end(): void } | undefined;

  /** `onLost`: what this worker still keeps of a batch that another has taken. */
  constructor(private readonly onLost: (batchId: string) => void = () => {}) {}

  /** How often the lock was lost: what was claimed before and answered after may be another's. */
  losses = 0;

  get isSure(): boolean {
    return this.doubt === undefined;
  }

  add(batchId: string): void {
    this.batches.add(batchId);
  }

  remove(batchId: string): void {
    this.batches.delete(batchId);
  }

  /** The lock is lost. */
  suspend(): void {
    this.losses += 1;
    if (this.doubt) return;
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.doubt = { over, end };
  }

  /** The lock is held again, and these are the batches that nobody took meanwhile. */
  confirm(own: ReadonlySet<string>): void {
    for (const batchId of this.batches) {
      if (own.has(batchId)) continue;
      this.batches.delete(batchId);
      this.onLost(batchId);
    }
    this.doubt?.end();
    this.doubt = undefined;
  }

  /** Runs `act` at once, or when it is known that the batch is still ours. Rejects when another worker has it. */
  during<T>(batchId: string, act: () => Promise<T>): Promise<T> {
    if (this.doubt) return this.doubt.over.then(() => this.during(batchId, act));
    return this.batches.has(batchId) ? act() : Promise.reject(takenOver(batchId));
  }

  assertOurs(batchId: string): void {
    if (!this.doubt && !this.batches.has(batchId)) throw takenOver(batchId);
  }
}

const takenOver = (batchId: string) => ApplicationFailure.nonRetryable(`batch ${batchId} is carried by another worker`, 'TAKEN_OVER');
