import { ApplicationFailure, condition, sleep, workflowInfo } from '@temporalio/workflow';
import { type Answer, type AnswerBody, type Ask, askKey, isAnswered, type Round, type RoundAnswer } from './protocol.js';

type CallAsk = Extract<Ask, { kind: 'call' }>;
type Waiter = { ask: Ask; order: number; resolve(answer: AnswerBody): void; reject(error: unknown): void };

export type PumpPorts = {
  advance(round: Round): Promise<RoundAnswer>;
  /** A regular activity that joins a call in flight. */
  join(ask: CallAsk): Promise<Answer>;
};

/**
 * One activity at a time per batch carries everything that is ready.
 *
 * Local activities that run side by side can come back in another order on replay, and hand one run the result of another, without
 * any error (SDK 1.24.0). So: (1) never more than one outstanding; (2) its contents are chosen in a `condition`, which is evaluated after
 * all microtasks, and sorted by run; (3) it comes back within about 120 ms whatever the vendors do; (4) it never spans a heartbeat of the
 * workflow task (`roll`); (5) every answer carries its key, and the key is asserted.
 */
export class Pump {
  private queue: { ask: Ask; order: number }[] = [];
  private readonly waiters = new Map<string, Waiter>();
  /** Calls that settled before the interpreter asked for them. */
  private readonly ahead = new Map<string, AnswerBody>();
  private readonly reviews = new Set<() => void>();
  private stopped = false;

  constructor(
    private readonly batch: { batchId: string; versionId: string },
    private readonly ports: PumpPorts,
  ) {}

  /** `order`: the run's place in the batch. */
  ask(ask: Ask, order: number): Promise<AnswerBody> {
    const known = this.ahead.get(askKey(ask));
    if (known) {
      this.ahead.delete(askKey(ask));
      return Promise.resolve(known);
    }
    return new Promise((resolve, reject) => {
      this.waiters.set(askKey(ask), { ask, order, resolve, reject });
      this.queue.push({ ask, order });
    });
  }

  tell(ask: Ask, order: number): void {
    this.queue.push({ ask, order });
  }

  /** Calls back before the next round, once everything that could begin has begun. */
  review(look: () => void): void {
    this.reviews.add(look);
  }

  /** Takes a run's calls away: whoever waits for an answer gets `reason`. What has begun at a vendor is journaled all the same. */
  abandon(runId: string, reason: unknown): void {
    this.queue = this.queue.filter(({ ask }) => !isCallOf(ask, runId));
    for (const [key, waiter] of this.waiters) {
      if (!isCallOf(waiter.ask, runId)) continue;
      this.waiters.delete(key);
      waiter.reject(reason);
    }
  }

  /** `run` ends after the round under way; what is still queued is told first unless `drop`. */
  stop({ drop }: { drop: boolean }): void {
    this.stopped = true;
    if (drop) this.queue = this.queue.filter(({ ask }) => !isAnswered(ask));
  }

  async run(): Promise<void> {
    for (;;) {
      await this.afterAllMicrotasks();
      for (const look of this.reviews) look();
      this.reviews.clear();
      if (this.queue.length === 0) {
        if (this.stopped) return;
        continue;
      }
      const asks = this.take();
      const answer = await this.ports.advance({ ...this.batch, historyLength: workflowInfo().historyLength, asks });
      for (const { key, ...settled } of answer.ahead) this.ahead.set(key, settled as AnswerBody);
      for (const [index, ask] of asks.filter(isAnswered).entries()) this.deliver(ask, answer.answers[index]);
      if (answer.roll) await sleep(1);
    }
  }

  /** `condition` looks at once the first time; the first look is refused so that everything that became ready is in the queue. */
  private async afterAllMicrotasks(): Promise<void> {
    let looked = false;
    await condition(() => {
      if (!looked) {
        looked = true;
        return false;
      }
      return this.stopped || this.queue.length > 0 || this.reviews.size > 0;
    });
  }

  private take(): Ask[] {
    const taken = this.queue.sort((a, b) => a.order - b.order).map(({ ask }) => ask);
    this.queue = [];
    return taken;
  }

  private deliver(ask: Ask, answer: Answer | undefined): void {
    const key = askKey(ask);
    if (answer?.key !== key) throw ApplicationFailure.nonRetryable(`MIXED: asked ${key}, answered ${answer?.key}`, 'MIXED');
    const waiter = this.waiters.get(key);
    if (!waiter) return;
    if (answer.state === 'running') {
      this.queue.push({ ask, order: waiter.order });
      return;
    }
    if (answer.state === 'slow') {
      void this.handOver(ask as CallAsk, waiter);
      return;
    }
    this.waiters.delete(key);
    waiter.resolve(answer);
  }

  private async handOver(ask: CallAsk, waiter: Waiter): Promise<void> {
    const key = askKey(ask);
    const answer = await this.ports.join(ask).catch((): Answer => ({ key, state: 'running' }));
    if (this.waiters.get(key) !== waiter) return;
    this.deliver(ask, answer.state === 'slow' ? { key, state: 'running' } : answer);
  }
}

const isCallOf = (ask: Ask, runId: string): boolean => ask.kind === 'call' && ask.runId === runId;
