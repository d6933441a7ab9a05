import { callKey, type PlanShape, type Progress, type Runtime, runPlan, type Settlement, type StepCall } from '@navette/flow/interpreter';
import { CancellationScope, condition, sleep } from '@temporalio/workflow';
import type { Ask, RunExit } from './protocol.js';
import type { Pump } from './pump.js';

/** Why a run leaves its batch before its end. `carried`: it goes on after continue-as-new. */
export type Leaving = 'cancelled' | 'held' | 'paused' | 'moved' | 'carried';
class RunLeft extends Error {}
type CallAsk = Extract<Ask, { kind: 'call' }>;

/** A timer longer than this is cut into pieces; Temporal refuses very long ones. */
const LONGEST_TIMER = 30 * 24 * 3600 * 1000;

/** One run within its batch: the interpreter's runtime over the pump, with retries, waits and holds behind `settle`. */
export class BatchRun implements Runtime {
  private leaving: Leaving | undefined;
  private active = 0;
  private parked = 0;
  private held = 0;
  private told: 'running' | 'waiting' | 'held' = 'running';
  /** A `stop` step has ended the run, or it leaves early: what is parked waits no longer. */
  private ending = false;
  /** A person wants it held: it begins nothing more. */
  private holding = false;
  /** A person wants it to go on by another version. */
  private moving = false;
  /** What is asked for now. */
  private readonly asks = new Set<CallAsk>();
  private readonly woken = new Set<string>();
  private resumes = 0;
  private readonly longSteps: Set<string>;

  constructor(
    readonly id: string,
    readonly progress: Progress,
    private readonly order: number,
    private readonly pump: Pump,
    private readonly shape: PlanShape,
  ) {
    this.longSteps = new Set(shape.steps.filter((step) => step.long).map((step) => step.id));
  }

  /** Resolves when the run has ended and that is journaled, or has left the batch; tells whether it goes on elsewhere. */
  async carry(): Promise<'ended' | 'carried'> {
    let state: RunExit;
    try {
      state = (await runPlan(this.shape, this.progress, this)).state;
    } catch (error) {
      if (!(error instanceof RunLeft)) throw error;
      if (this.leaving === 'carried') return 'carried';
      state = this.leaving ?? 'cancelled';
    }
    await this.pump.ask({ kind: 'end', runId: this.id, state }, this.order);
    return 'ended';
  }

  leave(reason: Leaving): void {
    if (this.leaving) return;
    this.leaving = reason;
    this.pump.abandon(this.id, new RunLeft(reason));
  }

  /** An event has been delivered to one of its waits; the journal already holds it. */
  wake(call: { stepId: string; iteration: string }): void {
    this.woken.add(callKey(this.id, call.stepId, call.iteration));
  }

  resume(): void {
    this.setHolding(false);
    this.resumes += 1;
  }

  /** What is under way finishes; then it leaves, whatever it waits for. */
  holdWhole(): void {
    this.setHolding(true);
    this.pump.review(this.tellLine);
  }

  private setHolding(holding: boolean): void {
    this.holding = holding;
    for (const ask of this.asks) ask.alone = holding;
  }

  /** It leaves as soon as all it does is waiting: then no call of it is under way anywhere. */
  move(): void {
    this.moving = true;
    this.pump.review(this.tellLine);
  }

  skip(call: StepCall): void {
    this.pump.tell({ kind: 'skip', runId: this.id, ...call }, this.order);
  }

  async settle(call: StepCall): Promise<Settlement> {
    this.active += 1;
    this.pump.review(this.tellLine);
    const ask: CallAsk = { kind: 'call', runId: this.id, ...call, ...(this.longSteps.has(call.stepId) && { long: true }) };
    this.asks.add(ask);
    try {
      return await this.settleAtLast(ask);
    } finally {
      this.asks.delete(ask);
      this.active -= 1;
      this.pump.review(this.tellLine);
    }
  }

  private async settleAtLast(ask: CallAsk): Promise<Settlement> {
    for (;;) {
      if (this.leaving) throw new RunLeft(this.leaving);
      if (this.ending) return { status: 'skipped', exits: [] };
      if (this.holding) {
        await this.hold();
        continue;
      }
      const answer = await this.pump.ask(ask, this.order);
      if (answer.state === 'settled') {
        if (answer.settlement.ends) this.ending = true;
        return answer.settlement;
      }
      if (answer.state === 'retry') await this.until(answer.at, () => this.holding);
      else if (answer.state === 'waiting') await this.park(ask, answer.until);
      else if (answer.state === 'held') await this.hold();
      else if (answer.state === 'cancelled') this.leave('cancelled');
      else throw new Error(`a call was answered "${answer.state}"`);
    }
  }

  private async park(ask: { stepId: string; iteration: string }, until: number | null): Promise<void> {
    const key = callKey(this.id, ask.stepId, ask.iteration);
    this.parked += 1;
    this.pump.review(this.tellLine);
    await this.until(until, () => this.woken.has(key));
    this.woken.delete(key);
    this.parked -= 1;
    this.pump.review(this.tellLine);
  }

  /** A held step stops its path. When nothing else of the run moves or waits, the run leaves the batch; resuming queues it again. */
  private async hold(): Promise<void> {
    const before = this.resumes;
    this.held += 1;
    this.pump.review(this.tellLine);
    await this.until(null, () => this.resumes > before);
    this.held -= 1;
    this.pump.review(this.tellLine);
  }

  private async until(time: number | null, early: () => boolean): Promise<void> {
    const over = () => this.leaving !== undefined || this.ending || early();
    if (time === null) await condition(over);
    else while (time > Date.now() && !over()) await pauseUnless(over, Math.min(time - Date.now(), LONGEST_TIMER));
    if (this.leaving) throw new RunLeft(this.leaving);
  }

  /** Called when everything that could begin has begun, so that the moment between two steps is not taken for a rest. */
  private readonly tellLine = (): void => {
    if (this.leaving || this.active === 0) return;
    if (this.holding && this.held + this.parked === this.active) {
      this.leave('paused');
      return;
    }
    if (this.held === this.active) {
      this.leave('held');
      return;
    }
    if (this.moving && this.held + this.parked === this.active) {
      this.leave('moved');
      return;
    }
    const state = this.held + this.parked < this.active ? 'running' : this.held > 0 ? 'held' : 'waiting';
    if (state === this.told) return;
    this.told = state;
    this.pump.tell({ kind: 'line', runId: this.id, state }, this.order);
  };
}

/** A timer with a scope of its own, told apart from the workflow's without asking where we are: that can be lost after an await. */
async function pauseUnless(over: () => boolean, milliseconds: number): Promise<void> {
  const scope = new CancellationScope({ cancellable: true });
  let fired = false;
  scope
    .run(() => sleep(milliseconds))
    .then(
      () => {
        fired = true;
      },
      () => {},
    );
  await condition(() => fired || over());
  if (!fired) scope.cancel();
}
