import fc from 'fast-check';
import type { ExitId, StepId } from '../ids.js';
import type { PlanShape } from '../plan.js';

/** For tests: any well-formed shape with branches, error exits, switched-off steps, loops in loops and, if asked for, stops. */
export const randomShape = (options: { stops: boolean }): fc.Arbitrary<PlanShape> =>
  frameOf(options, 2).map((seeds) => {
    const steps: PlanShape['steps'] = [];
    plant(seeds, { entrance: { step: 'trigger', exit: 'next' }, loops: [], steps });
    return { trigger: 'trigger', steps };
  });

type Kind = PlanShape['steps'][number]['kind'];
type Seed = { kind: Kind; picks: { which: number; exit: number }[]; body: Seed[]; concurrency: number };

/** What a step of each kind may leave by; drawn links choose among these. */
export const exitsOfKind: Record<Kind, ExitId[]> = {
  action: ['next', 'error'],
  branch: ['yes', 'no', 'otherwise'],
  loop: ['done'],
  wait: ['happened', 'late'],
  subflow: ['next', 'error'],
  stop: [],
  off: ['next'],
};

const frameOf = (options: { stops: boolean }, depth: number): fc.Arbitrary<Seed[]> =>
  fc.array(seedOf(options, depth), { minLength: 0, maxLength: depth === 2 ? 9 : 4 });

const seedOf = (options: { stops: boolean }, depth: number): fc.Arbitrary<Seed> => {
  const kinds: Kind[] = ['action', 'action', 'branch', 'wait', 'subflow', 'off'];
  if (depth > 0) kinds.push('loop');
  if (options.stops) kinds.push('stop');
  return fc.record({
    kind: fc.constantFrom(...kinds),
    picks: fc.array(fc.record({ which: fc.nat(20), exit: fc.nat(5) }), { minLength: 0, maxLength: 3 }),
    body: depth > 0 ? frameOf(options, depth - 1) : fc.constant([]),
    concurrency: fc.integer({ min: 1, max: 3 }),
  });
};

type Ground = { entrance: { step: StepId; exit: ExitId }; loops: StepId[]; steps: PlanShape['steps'] };

const plant = (seeds: Seed[], ground: Ground): void => {
  const sources = [{ id: ground.entrance.step, exits: [ground.entrance.exit] }];
  for (const seed of seeds) {
    const id = `s${ground.steps.length}`;
    const before = seed.picks.flatMap((pick) => {
      const source = sources[pick.which % sources.length]!;
      const exit = source.exits[pick.exit % source.exits.length];
      return exit === undefined ? [] : [{ step: source.id, exit }];
    });
    ground.steps.push({ id, kind: seed.kind, before, loops: ground.loops, ...(seed.kind === 'loop' && { concurrency: seed.concurrency }) });
    if (seed.kind === 'loop') plant(seed.body, { entrance: { step: id, exit: 'each' }, loops: [...ground.loops, id], steps: ground.steps });
    sources.push({ id, exits: exitsOfKind[seed.kind] });
  }
};
