import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanShape, type Progress, progressKey, type Settlement, type StepCall } from './plan.js';
import { expectRun } from './run-plan/oracle.js';
import { exitsOfKind, randomShape } from './run-plan/random-shape.js';
import { runPlan } from './run-plan.js';
import type { Runtime } from './runtime.js';

const done = (...exits: string[]): Settlement => ({ status: 'done', exits });

/** A fixed fate for every call, drawn from a seed: the same call always ends the same way. */
const fate =
  (shape: PlanShape, seed: number) =>
  (call: StepCall): Settlement => {
    const kind = shape.steps.find((step) => step.id === call.stepId)!.kind;
    const random = (salt: string): number => hash(`${seed}:${progressKey(call)}:${salt}`);
    if (kind === 'stop') return { status: 'done', exits: [], ends: random('ends') % 2 ? 'done' : 'failed' };
    if (random('failure') % 5 === 0) {
      return random('handled') % 2 ? { status: 'failed', exits: ['error'] } : { status: 'failed', exits: [], unhandled: true };
    }
    if (kind === 'loop') return call.phase === 'start' ? { ...done('each'), turns: random('turns') % 4 } : done('done');
    return done(...exitsOfKind[kind].filter((exit) => random(exit) % 2 === 0));
  };

/** The same fate, in which a run may leave early after any step. */
const fateThatLeaves = (shape: PlanShape, seed: number) => {
  const outcome = fate(shape, seed);
  return (call: StepCall): Settlement => {
    const settlement = outcome(call);
    const leaves = settlement.ends === undefined && hash(`${seed}:${progressKey(call)}:leaves`) % 6 === 0;
    return leaves ? { ...settlement, ends: 'left' } : settlement;
  };
};

const hash = (text: string): number => [...text].reduce((sum, character) => (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0, 7) >>> 3;

type Log = { asked: string[]; skipped: string[] };

/** Settles by fate; `pause` decides when. */
const runtimeOf = (
  outcome: (call: StepCall) => Settlement,
  pause: (key: string) => Promise<unknown> = async () => undefined,
): Runtime & Log => {
  const log: Log = { asked: [], skipped: [] };
  return {
    ...log,
    settle: async (call) => {
      log.asked.push(progressKey(call));
      await pause(progressKey(call));
      return outcome(call);
    },
    skip: (call) => void log.skipped.push(progressKey(call)),
  };
};

const sorted = (keys: Iterable<string>): string[] => [...keys].sort();
const prefixOf = (progress: Progress, share: number): Progress => {
  const entries = Object.entries(progress);
  return Object.fromEntries(entries.slice(0, Math.floor((entries.length * share) / 100)));
};

describe('any flow without stops', () => {
  it('settles each step exactly once per turn, by the skip rule, in whatever order answers come', async () => {
    await fc.assert(
      fc.asyncProperty(randomShape({ stops: false }), fc.nat(), fc.scheduler(), async (shape, seed, scheduler) => {
        const expected = expectRun(shape, fate(shape, seed));
        const runtime = runtimeOf(fate(shape, seed), (key) => scheduler.schedule(Promise.resolve(), key));
        const progress: Progress = {};
        const result = await scheduler.waitFor(runPlan(shape, progress, runtime));
        expect(result.state).toBe(expected.state);
        expect(sorted(runtime.asked)).toEqual(sorted(expected.settled.keys()));
        expect(sorted(runtime.skipped)).toEqual(sorted(expected.skipped));
        expect(sorted(Object.keys(progress))).toEqual(sorted([...expected.settled.keys(), ...expected.skipped]));
      }),
      { numRuns: 500 },
    );
  });

  it('goes on from any prefix of what was recorded, asks only for what is missing and ends the same', async () => {
    await fc.assert(
      fc.asyncProperty(randomShape({ stops: false }), fc.nat(), fc.nat(100), async (shape, seed, share) => {
        const whole: Progress = {};
        const first = await runPlan(shape, whole, runtimeOf(fate(shape, seed)));
        const progress = prefixOf(whole, share);
        const recorded = new Set(Object.keys(progress));
        const runtime = runtimeOf(fate(shape, seed));
        expect(await runPlan(shape, progress, runtime)).toEqual(first);
        expect(progress).toEqual(whole);
        expect(sorted([...runtime.asked, ...runtime.skipped])).toEqual(sorted(Object.keys(whole).filter((key) => !recorded.has(key))));
      }),
      { numRuns: 500 },
    );
  });
});

describe.each([
  { name: 'any flow with stops', fate },
  { name: 'any flow that may be left early', fate: fateThatLeaves },
])('$name', ({ fate }) => {
  it('ends without hanging, as the first end says, and asks for nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(randomShape({ stops: true }), fc.nat(), fc.scheduler(), async (shape, seed, scheduler) => {
        const runtime = runtimeOf(fate(shape, seed), (key) => scheduler.schedule(Promise.resolve(), key));
        const progress: Progress = {};
        const result = await scheduler.waitFor(runPlan(shape, progress, runtime));
        const settlements = Object.values(progress);
        const stop = settlements.find((settlement) => settlement.ends);
        expect(result.state).toBe(stop?.ends ?? (settlements.some((settlement) => settlement.unhandled) ? 'failed' : 'done'));
        expect(new Set(runtime.asked).size).toBe(runtime.asked.length);
        expect(sorted([...runtime.asked, ...runtime.skipped])).toEqual(sorted(Object.keys(progress)));
      }),
      { numRuns: 500 },
    );
  });

  it('starts nothing more when it is resumed after its end, and ends the same', async () => {
    await fc.assert(
      fc.asyncProperty(randomShape({ stops: true }), fc.nat(), fc.scheduler(), async (shape, seed, scheduler) => {
        const progress: Progress = {};
        const slowly = runtimeOf(fate(shape, seed), (key) => scheduler.schedule(Promise.resolve(), key));
        const first = await scheduler.waitFor(runPlan(shape, progress, slowly));
        const runtime = runtimeOf(fate(shape, seed));
        expect(await runPlan(shape, progress, runtime)).toEqual(first);
        expect([...runtime.asked, ...runtime.skipped]).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a run that left early', () => {
  it('has left whatever part of its record it is resumed from, once its leaving is in it, and begins nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(randomShape({ stops: false }), fc.nat(), fc.nat(100), async (shape, seed, share) => {
        const whole: Progress = {};
        await runPlan(shape, whole, runtimeOf(fateThatLeaves(shape, seed)));
        const progress = prefixOf(whole, share);
        const hasLeft = Object.values(progress).some(({ ends }) => ends === 'left');
        const runtime = runtimeOf(fateThatLeaves(shape, seed));
        const { state } = await runPlan(shape, progress, runtime);
        expect(state === 'left').toBe(Object.values(progress).some(({ ends }) => ends === 'left'));
        if (hasLeft) expect([state, ...runtime.asked.filter((key) => !key.endsWith(':close')), ...runtime.skipped]).toEqual(['left']);
      }),
      { numRuns: 500 },
    );
  });
});

describe('one flow at a time', () => {
  const step = (
    id: string,
    kind: PlanShape['steps'][number]['kind'],
    before: string[],
    more: Partial<PlanShape['steps'][number]> = {},
  ) => ({
    id,
    kind,
    before: before.map((link) => ({ step: link.split('/')[0]!, exit: link.split('/')[1] ?? 'next' })),
    loops: [],
    ...more,
  });
  const shape = (...steps: PlanShape['steps']): PlanShape => ({ trigger: 't', steps });

  it('passes over a step that is off and goes on after it', async () => {
    const runtime = runtimeOf(() => done('next'));
    await runPlan(shape(step('a', 'off', ['t']), step('b', 'action', ['a'])), {}, runtime);
    expect(runtime.skipped).toEqual(['a::start']);
    expect(runtime.asked).toEqual(['b::start']);
  });

  it('goes on after a step that is off even when the log recorded the skip without exits', async () => {
    const runtime = runtimeOf(() => done('next'));
    const progress: Progress = { 'a::start': { status: 'skipped', exits: [] } };
    await runPlan(shape(step('a', 'off', ['t']), step('b', 'action', ['a'])), progress, runtime);
    expect(runtime.skipped).toEqual([]);
    expect(runtime.asked).toEqual(['b::start']);
  });

  it('starts a join once, after both of its paths', async () => {
    const runtime = runtimeOf(() => done('next'));
    await runPlan(shape(step('a', 'action', ['t']), step('b', 'action', ['t']), step('join', 'action', ['a', 'b'])), {}, runtime);
    expect(runtime.asked).toEqual(['a::start', 'b::start', 'join::start']);
  });

  it('names the turns of loops in loops', async () => {
    const runtime = runtimeOf((call) =>
      call.stepId === 'x' ? done('next') : { ...done(call.phase === 'start' ? 'each' : 'done'), turns: 2 },
    );
    const steps = [
      step('outer', 'loop', ['t'], { concurrency: 1 }),
      step('inner', 'loop', ['outer/each'], { loops: ['outer'], concurrency: 1 }),
      step('x', 'action', ['inner/each'], { loops: ['outer', 'inner'] }),
    ];
    await runPlan(shape(...steps), {}, runtime);
    expect(runtime.asked.filter((key) => key.startsWith('x'))).toEqual(['x:0.0:start', 'x:0.1:start', 'x:1.0:start', 'x:1.1:start']);
  });

  it('keeps to the concurrency of a loop', async () => {
    let open = 0;
    let most = 0;
    const runtime: Runtime = {
      settle: async (call) => {
        if (call.stepId === 'loop') return { ...done('done'), turns: 10 };
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 1));
        open--;
        return done('next');
      },
      skip: () => undefined,
    };
    await runPlan(
      shape(step('loop', 'loop', ['t'], { concurrency: 3 }), step('x', 'action', ['loop/each'], { loops: ['loop'] })),
      {},
      runtime,
    );
    expect(most).toBe(3);
  });

  it('runs a loop of no turns through to its done exit', async () => {
    const runtime = runtimeOf((call) => (call.phase === 'start' ? { ...done('each'), turns: 0 } : done('done')));
    const steps = [step('loop', 'loop', ['t'], { concurrency: 1 }), step('x', 'action', ['loop/each'], { loops: ['loop'] })];
    await runPlan(shape(...steps, step('after', 'action', ['loop/done'])), {}, runtime);
    expect(runtime.asked).toEqual(['loop::start', 'loop::close', 'after::start']);
  });

  it('lets the other path finish when one fails, and ends as failed', async () => {
    const runtime = runtimeOf((call) => (call.stepId === 'a' ? { status: 'failed', exits: [], unhandled: true } : done('next')));
    const steps = [step('a', 'action', ['t']), step('b', 'action', ['t']), step('c', 'action', ['a']), step('d', 'action', ['b'])];
    expect(await runPlan(shape(...steps), {}, runtime)).toEqual({ state: 'failed' });
    expect(runtime.asked).toEqual(['a::start', 'b::start', 'd::start']);
    expect(runtime.skipped).toEqual(['c::start']);
  });

  it('lets what is under way finish after a stop, starts nothing else, and closes the open loop', async () => {
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const runtime = runtimeOf(
      (call) => {
        if (call.stepId === 'loop') return { ...done(call.phase === 'start' ? 'each' : 'done'), turns: 3 };
        return call.stepId === 'stop' ? { status: 'done', exits: [], ends: 'failed' } : done('next');
      },
      async (key) => (key === 'slow::start' ? slow : undefined),
    );
    const steps = [
      step('slow', 'action', ['t']),
      step('never', 'action', ['slow']),
      step('loop', 'loop', ['t'], { concurrency: 1 }),
      step('stop', 'stop', ['loop/each'], { loops: ['loop'] }),
      step('after', 'action', ['loop/done']),
    ];
    const running = runPlan(shape(...steps), {}, runtime);
    await new Promise((resolve) => setTimeout(resolve, 1));
    release();
    expect(await running).toEqual({ state: 'failed' });
    expect(runtime.asked).toEqual(['slow::start', 'loop::start', 'stop:0:start', 'loop::close']);
    expect(runtime.skipped).toEqual([]);
  });

  it('skips what was not recorded when it is resumed after its stop, even what stands before the stop', async () => {
    const steps = [step('a', 'action', ['t']), step('b', 'action', ['a']), step('c', 'action', ['t']), step('stop', 'stop', ['c'])];
    const progress: Progress = { 'a::start': done('next'), 'c::start': done('next'), 'stop::start': { ...done(), ends: 'done' } };
    const runtime = runtimeOf(() => done('next'));
    expect(await runPlan(shape(...steps), progress, runtime)).toEqual({ state: 'done' });
    expect([...runtime.asked, ...runtime.skipped]).toEqual([]);
  });

  it('rejects when the run is left, starts nothing after that and leaves no rejection unhandled', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', listen);
    const asked: string[] = [];
    const skipped: string[] = [];
    const runtime: Runtime = {
      settle: async (call) => {
        asked.push(call.stepId);
        if (call.stepId === 'slow') await new Promise((resolve) => setTimeout(resolve, 2));
        if (call.stepId === 'loop') return { ...done('each'), turns: 3 };
        if (call.stepId !== 'slow') throw new Error(`left at ${call.stepId}`);
        return done('next');
      },
      skip: (call) => void skipped.push(call.stepId),
    };
    const steps = [
      step('slow', 'action', ['t']),
      step('later', 'action', ['slow']),
      step('dead', 'action', ['slow/error']),
      step('loop', 'loop', ['t'], { concurrency: 2 }),
      step('x', 'action', ['loop/each'], { loops: ['loop'] }),
    ];
    const progress: Progress = {};
    await expect(runPlan(shape(...steps), progress, runtime)).rejects.toThrow('left at x');
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
    expect(asked).toEqual(['slow', 'loop', 'x', 'x']);
    expect(skipped).toEqual([]);
    expect(progress['slow::start']).toEqual(done('next'));
  });

  it('says which step is out of place when a plan is not in order', async () => {
    const plan = shape(step('b', 'action', ['a']), step('a', 'action', ['t']));
    await expect(
      runPlan(
        plan,
        {},
        runtimeOf(() => done('next')),
      ),
    ).rejects.toThrow('names step a before b');
  });
});
