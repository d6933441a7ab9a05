import { holds } from '../evaluate/holds.js';
import { resolve, resolveParams } from '../evaluate/resolve.js';
import type { ExitId } from '../ids.js';
import type { Json } from '../json.js';
import { samePlace } from '../move/same-place.js';
import type { OnFailure, PlanStep, Settlement, StepCall } from '../plan.js';
import { ValueError } from '../value-error.js';
import type { Words } from '../words.js';
import type { Foreseeing } from './foresee.js';
import type { RecordedRow } from './recorded-run.js';
import { itemsOf, scopeAt } from './scope-at.js';

type Outcome = { settlement: Settlement; output?: Json; fails?: { sentence?: Words } };
type Place = { foreseeing: Foreseeing; step: PlanStep; call: StepCall };
type At<Kind extends PlanStep['kind']> = Place & { step: Extract<PlanStep, { kind: Kind }> };

/** How one execution of a step would end. */
export const outcomeOf = (foreseeing: Foreseeing, step: PlanStep, call: StepCall): Outcome =>
  (outcomes[step.kind] as (at: Place) => Outcome)({ foreseeing, step, call });

const done = (exits: ExitId[], output?: Json): Outcome => ({ settlement: { status: 'done', exits }, output });
const scopeOf = ({ foreseeing, step, call }: Place) => scopeAt(foreseeing, { loops: step.loops, iteration: call.iteration });

const foreseeBranch = (at: At<'branch'>): Outcome => {
  const matching = at.step.paths.filter(({ when }) => holds(when, scopeOf(at))).map(({ id }) => id);
  const exits = at.step.mode === 'first' ? matching.slice(0, 1) : matching;
  return done(exits.length > 0 ? exits : ['otherwise']);
};

const foreseeAction = (at: At<'action'>): Outcome => {
  const { foreseeing, step } = at;
  if (step.onlyIf && !holds(step.onlyIf, scopeOf(at))) return { settlement: { status: 'skipped', exits: ['next'] } };
  const row = recorded(at);
  if (row?.state === 'failed') return failed(step.onFailure);
  if (row?.state === 'done' && isAsItWas(at)) return done(['next'], row.output);
  const refusal = refusalOf(at);
  if (refusal) return failed(step.onFailure, refusal);
  return done(['next'], row?.state === 'done' ? row.output : assume(at, foreseeing.foresight.exampleOf(step)));
};

/** Its app took this data then; asking again could only be wrong. */
const isAsItWas = ({ foreseeing, step }: At<'action'>): boolean => {
  const before = foreseeing.run.plan.steps.find(({ id }) => id === step.id);
  return before?.kind === 'action' && JSON.stringify(before.params) === JSON.stringify(step.params);
};

const refusalOf = (at: At<'action'>): Words | undefined => {
  try {
    return at.foreseeing.foresight.refusal(at.step, resolveParams(at.step.params, scopeOf(at)));
  } catch (error) {
    if (error instanceof ValueError) return error.sentence;
    throw error;
  }
};

const exitsOfFailure = { stop: [], path: ['error'], continue: ['next'] } satisfies Record<OnFailure, ExitId[]>;

const failed = (onFailure: OnFailure, sentence?: Words): Outcome => ({
  settlement: { status: 'failed', exits: exitsOfFailure[onFailure] },
  ...(onFailure === 'stop' && { fails: { ...(sentence && { sentence }) } }),
});

const foreseeLoop = (at: At<'loop'>): Outcome => {
  const { foreseeing, step, call } = at;
  if (call.phase === 'start') {
    const list = resolve(step.items, scopeOf(at)) ?? [];
    if (!Array.isArray(list)) return failed('stop');
    return { settlement: { status: 'done', exits: ['each'], turns: list.length }, output: { items: list, count: list.length } };
  }
  const items = itemsOf(foreseeing.outputs.get(`${step.id}:${call.iteration}`));
  const { collect } = step;
  const turn = (index: number) => (call.iteration === '' ? `${index}` : `${call.iteration}.${index}`);
  const scope = (index: number) => scopeAt(foreseeing, { loops: [...step.loops, step.id], iteration: turn(index) });
  const results = collect ? items.map((_, index) => resolve(collect, scope(index)) ?? null) : [];
  return done(['done'], { items, results, count: items.length });
};

const foreseeWait = (at: At<'wait'>): Outcome => {
  const row = recorded(at);
  if (row?.state === 'done') return done(row.exits, row.output);
  const exits = {
    duration: 'next',
    until: 'next',
    clock: 'next',
    businessHours: 'next',
    event: 'happened',
    approval: 'approved',
  } satisfies Record<typeof at.step.for.kind, ExitId>;
  return done([exits[at.step.for.kind]], assume(at, at.foreseeing.foresight.exampleOf(at.step)));
};

const foreseeSubflow = (at: At<'subflow'>): Outcome => {
  const row = recorded(at);
  if (row?.state === 'failed') return failed(at.step.onFailure);
  return done(['next'], row?.state === 'done' ? row.output : assume(at, at.foreseeing.foresight.exampleOf(at.step)));
};

const outcomes: { [Kind in PlanStep['kind']]: (at: At<Kind>) => Outcome } = {
  action: foreseeAction,
  branch: foreseeBranch,
  loop: foreseeLoop,
  wait: foreseeWait,
  subflow: foreseeSubflow,
  stop: ({ step }) => ({ settlement: { status: 'done', exits: [], ends: step.as } }),
  off: () => ({ settlement: { status: 'skipped', exits: ['next'] } }),
};

/** What the run recorded of this execution, if the step was the same sort of thing then. */
const recorded = ({ foreseeing, step, call }: Place): RecordedRow | undefined => {
  const before = foreseeing.run.plan.steps.find(({ id }) => id === step.id);
  if (!before || !samePlace(before, step)) return undefined;
  return foreseeing.run.rows.find(({ stepId, iteration }) => stepId === step.id && iteration === call.iteration);
};

const assume = ({ foreseeing, step }: Place, example: Json): Json => {
  foreseeing.assumed.add(step.id);
  return example;
};
