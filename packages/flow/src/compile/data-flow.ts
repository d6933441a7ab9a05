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
 * A step's data is certain at another when every way there leaves it by an exit with data, or when it stands on a path that runs
 * at the same time and that the way there always sets going: a join waits for it.
 */
export const dataFlowOf = (survey: Survey): DataFlow => {
  const all = groupBy(survey.links, (link) => link.from);
  const live = groupBy(
    survey.links.filter((link) => isLive(survey.steps.get(link.from), link.exit)),
    (link) => link.from,
  );
  const after = remember((id: StepId) => reachedBy(all, id));
  const certain = remember((frame: StepId) => certainData(survey, live, frame));
  const frameOf = (id: StepId): StepId | undefined => survey.frameOf(id)?.at(-1) ?? survey.trigger?.id;
  return {
    isBefore: (from, to) => from !== to && after(from).has(to),
    isCertain: (from, to) => {
      const frame = frameOf(to);
      return frame === undefined || (certain(frame).get(to)?.has(from) ?? true);
    },
    isCertainInTurn: (from) => {
      const frame = frameOf(from);
      return frame === undefined || setGoing(survey, live, { id: frame, exit: 'each' }).has(from);
    },
  };
};

type Exit = { id: StepId; exit: ExitId };

const isLive = (step: Step | undefined, exit: ExitId): boolean => !step?.off || exit === passingExit(step);

/** For each step of a frame that can be reached: the steps whose data is certain there. */
const certainData = (survey: Survey, live: ReadonlyMap<StepId, Link[]>, frame: StepId): Map<StepId, Set<StepId>> => {
  const follows = (link: Link): boolean => link.exit !== 'each' || link.from === frame;
  const members = reachedBy(
    live,
    frame,
    (link) => follows(link) && !(link.from === frame && frame !== survey.trigger?.id && link.exit !== 'each'),
  );
  const certain = new Map<StepId, Set<StepId>>([...members].map((id) => [id, new Set()]));
  const grant = (blocked: Exit[], data: Iterable<StepId>): void => {
    const isBlocked = (link: Link): boolean => blocked.some(({ id, exit }) => id === link.from && exit === link.exit);
    const without = reachedBy(live, frame, (link) => follows(link) && members.has(link.to) && !isBlocked(link));
    const given = [...data];
    for (const id of members) if (!without.has(id)) for (const from of given) certain.get(id)!.add(from);
  };
  for (const id of members) {
    const exits = [...new Set((live.get(id) ?? []).filter(follows).map((link) => link.exit))];
    for (const exit of exits) grant([{ id, exit }], setGoing(survey, live, { id, exit }));
    const step = survey.steps.get(id)!;
    if (alwaysTries(step))
      grant(
        exitsWithData(step).map((exit) => ({ id, exit })),
        [id],
      );
  }
  return certain;
};

/** The steps that always run, and give data, once this exit is taken. */
const setGoing = (survey: Survey, live: ReadonlyMap<StepId, Link[]>, start: Exit): Set<StepId> => {
  const going = reachedBy(live, start.id, (link) => {
    if (link.from === start.id) return link.exit === start.exit;
    return link.exit !== 'each' && isCertainExit(survey.steps.get(link.from)!, link.exit) && !handlesFailure(live.get(link.from));
  });
  going.delete(start.id);
  return new Set([...going].filter((id) => givesData(survey.steps.get(id)!, live.get(id) ?? [])));
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
