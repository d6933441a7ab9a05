import type { Link, Step } from '../document.js';
import type { ExitId, StepId } from '../ids.js';
import { exitsWithData, isCertainExit, passingExit } from './exits-of.js';
import { groupBy } from './group-by.js';
import { reachedBy } from './reached-from.js';
import type { Survey } from './survey.js';

/** Which data is there when a step begins. Both questions are about steps of the same frame. */
export type DataFlow = {
  /** Some link path leads from the one to the other. */
  isBefore(from: StepId, to: StepId): boolean;
  /** `from` has given its data whenever `to` begins, as long as no step fails that stops its run. */
  isCertain(from: StepId, to: StepId): boolean;
  /** `from` gives its data in every turn of the loop in which it stands. */
  isCertainInTurn(from: StepId): boolean;
};

/**
 * A step begins because one link into it is live. What is certain at it is therefore what every link into it brings along: all that
 * was certain at the step which the link leaves, that step's own data, and the data of the steps that its exit always sets going
 * at the same time (a join waits for those). Whether they come before the reader at all is the other question.
 */
export const dataFlowOf = (survey: Survey): DataFlow => {
  const flow: Flow = { survey, ...liveLinks(survey) };
  const all = groupBy(survey.links, (link) => link.from);
  const after = remember((id: StepId) => reachedBy(all, id));
  const certain = remember((frame: StepId) => certainIn(flow, frame));
  const frameOf = (id: StepId): StepId => survey.frameOf(id)?.at(-1) ?? survey.trigger?.id ?? '';
  return {
    isBefore: (from, to) => from !== to && after(from).has(to),
    isCertain: (from, to) => certain(frameOf(to)).get(to)?.has(from) ?? true,
    isCertainInTurn: (from) => setGoing(flow, { from: frameOf(from), exit: 'each' }).has(from),
  };
};

/** Links that a run can take: a step that is off has one way out. */
type Flow = { survey: Survey; from: ReadonlyMap<StepId, Link[]>; to: ReadonlyMap<StepId, Link[]> };

const liveLinks = ({ steps, links }: Survey): Pick<Flow, 'from' | 'to'> => {
  const live = links.filter((link) => {
    const step = steps.get(link.from);
    return !step?.off || link.exit === passingExit(step);
  });
  return { from: groupBy(live, (link) => link.from), to: groupBy(live, (link) => link.to) };
};

/** For each step of a frame that can be reached: the steps whose data is certain there. */
const certainIn = (flow: Flow, frame: StepId): Map<StepId, Set<StepId>> => {
  const certain = new Map<StepId, Set<StepId>>([[frame, new Set()]]);
  const going = remember((from: StepId) => remember((exit: ExitId) => setGoing(flow, { from, exit })));
  for (const id of flow.survey.order) {
    const brought = (flow.to.get(id) ?? []).flatMap((link) => {
      const there = certain.get(link.from);
      return there ? [new Set([...there, ...ownData(flow, link), ...going(link.from)(link.exit)])] : [];
    });
    const [first, ...others] = brought;
    if (first) certain.set(id, new Set([...first].filter((step) => others.every((other) => other.has(step)))));
  }
  return certain;
};

type Exit = Pick<Link, 'from' | 'exit'>;

const ownData = ({ survey }: Flow, { from, exit }: Exit): StepId[] => {
  const step = survey.steps.get(from)!;
  return alwaysTries(step) && exitsWithData(step).includes(exit) ? [from] : [];
};

/** The steps that always run, and give data, once this exit is taken. */
const setGoing = ({ survey, from }: Flow, start: Exit): Set<StepId> => {
  const going = reachedBy(from, start.from, (link) => {
    if (link.from === start.from) return link.exit === start.exit;
    return link.exit !== 'each' && isCertainExit(survey.steps.get(link.from)!, link.exit) && !handlesFailure(from.get(link.from));
  });
  going.delete(start.from);
  return new Set([...going].filter((id) => givesData(survey.steps.get(id)!, from.get(id) ?? [])));
};

/** A run may go on by the error path instead of the others. */
const handlesFailure = (links: Link[] = []): boolean => links.some((link) => link.exit === 'error');

/** Nothing lets the step be passed over, or go on without its data. */
const alwaysTries = (step: Step): boolean => {
  if (step.off) return false;
  if (step.kind === 'action') return step.onlyIf === undefined && step.onFailure !== 'continue';
  return step.kind !== 'subflow' || step.onFailure !== 'continue';
};

/** Data on every exit that a run can go on by. */
const givesData = (step: Step, links: Link[]): boolean => {
  if (!alwaysTries(step)) return false;
  if (step.kind === 'action' || step.kind === 'subflow') return step.onFailure !== 'path' && !handlesFailure(links);
  return step.kind !== 'wait' || !('deadline' in step.for) || step.for.deadline === 'none';
};

const remember = <Key, Result>(work: (key: Key) => Result): ((key: Key) => Result) => {
  const known = new Map<Key, Result>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key)!;
  };
};
