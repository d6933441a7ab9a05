import type fc from 'fast-check';
import { availableData } from '../compile/available-data.js';
import { documentOfShape } from '../compile/random-document.js';
import type { FlowDocument, Step } from '../document.js';
import type { StepId } from '../ids.js';
import { randomShape } from '../run-plan/random-shape.js';
import { literal, type Ref, ref, type Value } from '../value.js';
import { sameLink } from './read-document.js';

/** For tests: a drawing without stops and waits for events, whose steps use whatever data there is at them. */
export const randomSoundDocument = (): fc.Arbitrary<FlowDocument> =>
  randomShape({ stops: false }).map((shape) => {
    const drawn = documentOfShape(shape);
    const links = drawn.links.map((link) => (link.exit === 'happened' ? { ...link, exit: 'approved' } : link));
    const plain = {
      ...drawn,
      steps: mapSteps(drawn, withoutEvents),
      links: links.filter((link, index) => links.findIndex((other) => sameLink(other, link)) === index),
    };
    return { ...plain, steps: mapSteps(plain, (step) => using(step, dataAt(plain, step.id))) };
  });

const mapSteps = ({ steps }: FlowDocument, change: (step: Step) => Step): FlowDocument['steps'] =>
  Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, change(step)]));

const withoutEvents = (step: Step): Step => {
  if (step.kind === 'wait')
    return { ...step, for: { kind: 'approval', question: literal('Go on?'), facts: [], deadline: { amount: 1, unit: 'days' } } };
  if (step.kind !== 'subflow') return step;
  const { id, inside } = step;
  return { id, ...(inside !== undefined && { inside }), kind: 'action', connector: 'core', action: 'request', params: {} };
};

const dataAt = (document: FlowDocument, id: StepId): Ref[] => {
  const others = availableData(document, id).filter(({ stepId }) => stepId !== 'trigger');
  return [ref('trigger', 'x'), ...others.map(({ stepId, open }) => pillOf(document.steps[stepId]!, open))];
};

const pillOf = ({ id, kind }: Step, isOpen: boolean): Ref => {
  if (kind === 'loop') return ref(id, isOpen ? ['item'] : ['count']);
  return ref(id, kind === 'wait' ? ['approved'] : ['n']);
};

const using = (step: Step, data: Ref[]): Step => {
  const all: Value = { kind: 'list', items: data };
  const last = data.at(-1)!;
  if (step.kind === 'action') return { ...step, params: { data: all } };
  if (step.kind === 'loop') return { ...step, items: { kind: 'list', items: data.slice(0, 2) } };
  if (step.kind !== 'branch') return step;
  const when = (left: Ref): Extract<Step, { kind: 'branch' }>['paths'][number]['when'] => ({
    kind: 'test',
    left,
    operator: 'atLeast',
    right: [literal(1)],
  });
  return { ...step, paths: step.paths.map((path, index) => ({ ...path, when: when(index === 0 ? last : data[0]!) })) };
};
