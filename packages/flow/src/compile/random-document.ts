import fc from 'fast-check';
import type { Condition } from '../condition.js';
import type { FlowDocument, Step } from '../document.js';
import { operatorNames } from '../operators.js';
import type { PlanShape } from '../plan.js';
import type { Value } from '../value.js';

/** For tests: any document that the schema accepts, mostly nonsense. */
export const randomDocument = (): fc.Arbitrary<FlowDocument> =>
  fc
    .record({
      name: fc.constantFrom('Flow', ' ', 'x'.repeat(120)),
      steps: fc.dictionary(id, step, { maxKeys: 9, noNullPrototype: true }),
      links: fc.array(fc.record({ from: id, exit: fc.constantFrom('next', 'error', 'each', 'done', 'otherwise', 'p', 'late'), to: id }), {
        maxLength: 20,
      }),
      timeZone: fc.constantFrom('Europe/Paris', 'Nowhere/At all'),
    })
    .map(({ name, steps, links, timeZone }) => ({
      format: 1,
      name,
      steps: Object.fromEntries(Object.entries(steps).map(([key, value]) => [key, { ...value, id: key }])),
      links,
      settings: { timeZone, country: 'FR' },
      layout: { mode: 'automatic' },
    }));

/** For tests: a sound drawing with the given shape. */
export const documentOfShape = (shape: PlanShape): FlowDocument => {
  const steps = shape.steps.map((step) => stepOfShape(step, shape));
  const trigger: Step = { id: shape.trigger, kind: 'trigger', connector: 'core', trigger: 'webhook', params: {} };
  return {
    format: 1,
    name: 'Flow',
    steps: Object.fromEntries([trigger, ...steps].map((step) => [step.id, step])),
    links: shape.steps.flatMap((step) => step.before.map((link) => ({ from: link.step, exit: link.exit, to: step.id }))),
    settings: { timeZone: 'Europe/Paris', country: 'FR' },
    layout: { mode: 'automatic' },
  };
};

const stepOfShape = (step: PlanShape['steps'][number], shape: PlanShape): Step => {
  const common = { id: step.id, inside: step.loops.at(-1) };
  const when: Condition = { kind: 'test', left: { kind: 'ref', step: shape.trigger, path: ['x'] }, operator: 'hasValue', right: [] };
  const match: Value = { kind: 'ref', step: shape.trigger, path: ['x'] };
  switch (step.kind) {
    case 'branch':
      return {
        ...common,
        kind: 'branch',
        mode: 'all',
        paths: ['yes', 'no'].map((label) => ({ id: label, label, when })),
      };
    case 'loop':
      return { ...common, kind: 'loop', items: match, concurrency: step.concurrency ?? 1 };
    case 'wait': {
      const deadline = { amount: 1, unit: 'days' } as const;
      return { ...common, kind: 'wait', for: { kind: 'event', connector: 'core', trigger: 'webhook', matches: match, deadline } };
    }
    case 'subflow':
      return { ...common, kind: 'subflow', flowId: 'other', input: match, waitForResult: true };
    case 'stop':
      return { ...common, kind: 'stop', as: 'done' };
    default: {
      const params: Record<string, Value> = { address: { kind: 'literal', value: 'https://example.org/' } };
      return { ...common, kind: 'action', connector: 'core', action: 'request', params, ...(step.kind === 'off' && { off: true }) };
    }
  }
};

const id = fc.constantFrom(
  'trigger',
  'a',
  'b',
  'c',
  'loop',
  'constructor',
  'toString',
  '0',
  '1',
  'very-long-identifier-of-a-step-00000001',
);

const ref = fc.record({
  kind: fc.constant('ref' as const),
  step: id,
  path: fc.array(fc.oneof(fc.constantFrom('item', 'index', 'x', 'constructor'), fc.nat(3)), { maxLength: 3 }),
});

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant('literal' as const), value: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<never> }),
    ref,
    fc.record({ kind: fc.constant('text' as const), parts: fc.array(fc.oneof(fc.string(), ref), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(tie('value'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('fields' as const),
      fields: fc.dictionary(fc.constantFrom('lastName', 'email', 'city', 'constructor'), tie('value'), { noNullPrototype: true }),
    }),
  ),
})).value;

const condition = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.record({
      kind: fc.constant('test'),
      left: value,
      operator: fc.constantFrom(...operatorNames),
      right: fc.array(value, { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(tie('condition'), { maxLength: 3 }) }),
  ),
})).condition;

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const params = fc.dictionary(
  fc.constantFrom('lastName', 'email', 'rating', 'reason', 'employees', 'address', 'subject', 'toString'),
  value,
  { maxKeys: 4, noNullPrototype: true },
);
const duration = fc.record({
  amount: fc.integer({ min: 1, max: 9 }),
  unit: fc.constantFrom('seconds', 'minutes', 'hours', 'days', 'weeks'),
});
const deadline = fc.oneof(fc.constant('none'), duration);
const common = { title: maybe(fc.string({ maxLength: 120 })), off: maybe(fc.boolean()), inside: maybe(id), id: fc.constant('x') };
const app = { connector: fc.constantFrom('crm', 'core', 'phone', 'fax'), connectionId: maybe(fc.constantFrom('c-crm', 'c-old')) };
const onFailure = maybe(fc.constantFrom('stop', 'path', 'continue'));
const triggerName = fc.constantFrom('webhook', 'call-missed', 'none');
const actionName = fc.constantFrom('create-lead', 'create-task', 'request', 'none');

const waitFor = fc.oneof(
  fc.record({ kind: fc.constant('duration'), duration }),
  fc.record({ kind: fc.constant('until'), date: value }),
  fc.record({ kind: fc.constant('event'), ...app, trigger: triggerName, matches: value, filter: maybe(condition), deadline }),
  fc.record({
    kind: fc.constant('approval'),
    question: value,
    facts: fc.array(fc.record({ label: fc.string(), value }), { maxLength: 2 }),
    deadline,
  }),
);

const path = fc.record({ id: fc.constantFrom('p', 'q', 'otherwise'), label: fc.constantFrom('Yes', ' '), when: condition });

const step = fc.oneof(
  fc.record({ ...common, kind: fc.constant('trigger'), ...app, trigger: triggerName, params, filter: maybe(condition) }),
  fc.record({
    ...common,
    kind: fc.constant('action'),
    ...app,
    action: actionName,
    params,
    onlyIf: maybe(condition),
    onFailure,
    timeout: maybe(duration),
  }),
  fc.record({ ...common, kind: fc.constant('branch'), mode: fc.constantFrom('first', 'all'), paths: fc.array(path, { maxLength: 3 }) }),
  fc.record({ ...common, kind: fc.constant('loop'), items: value, concurrency: fc.integer({ min: 1, max: 50 }), collect: maybe(value) }),
  fc.record({ ...common, kind: fc.constant('wait'), for: waitFor }),
  fc.record({
    ...common,
    kind: fc.constant('subflow'),
    flowId: fc.constantFrom('', 'me', 'other'),
    input: value,
    waitForResult: fc.boolean(),
    onFailure,
  }),
  fc.record({ ...common, kind: fc.constant('stop'), as: fc.constantFrom('done', 'failed'), message: maybe(value) }),
) as unknown as fc.Arbitrary<Step>;
