/** How many runs this worker is moving right now, by batch: claimed, not ended, and not merely waiting. Back-pressure counts these. */
export class Load {
  private readonly batchOf = new Map<string, string>();
  private readonly ready = new Map<string, number>();

  /** Called when there is room again; the dispatcher sets it. */
  onRoom: () => void = () => {};

  get runs(): number {
    return this.batchOf.size;
  }

  get batches(): number {
    return this.ready.size;
  }

  add(batchId: string, runIds: Iterable<string>): void {
    for (const runId of runIds) {
      if (this.batchOf.has(runId)) continue;
      this.batchOf.set(runId, batchId);
      this.ready.set(batchId, (this.ready.get(batchId) ?? 0) + 1);
    }
  }

  /** Another worker has the batch. */
  drop(batchId: string): void {
    for (const [runId, of] of this.batchOf) if (of === batchId) this.remove(runId);
  }

  remove(runId: string): void {
    const batchId = this.batchOf.get(runId);
    if (batchId === undefined) return;
    this.batchOf.delete(runId);
    const left = (this.ready.get(batchId) ?? 1) - 1;
    if (left > 0) this.ready.set(batchId, left);
    else {
      this.ready.delete(batchId);
      this.onRoom();
    }
  }
}
