import { exitsOf, isCertainExit, passingExit } from '../compile/exits-of.js';
import type { FlowDocument, Link, Step } from '../document.js';
import type { ExitId, StepId } from '../ids.js';
import { EditRefused } from './edit-refused.js';
import { reachable, stepOf } from './read-document.js';
import { withFrames } from './removal.js';

/** Steps that a run enters at one of them and leaves, when nothing fails, by one exit; or that are the end of their path. */
export type Region = {
  /** With the bodies of their loops. */
  ids: ReadonlySet<StepId>;
  /** The loop in whose frame they stand. */
  inside: StepId | undefined;
  entry: StepId;
  linksIn: Link[];
  /** All from the same exit. */
  linksOut: Link[];
};

/** Throws `EditRefused` when another flow could not do the same in their place. The trigger of a selection is left out. */
export const oneWayThrough = (document: FlowDocument, stepIds: Iterable<StepId>): Region => {
  const chosen = [...stepIds].filter((id) => stepOf(document, id).kind !== 'trigger');
  if (chosen.length === 0) throw new EditRefused('flowOfNothing');
  const ids = withFrames(document, new Set(chosen));
  const steps = [...ids].map((id) => stepOf(document, id));
  if (steps.some(({ kind }) => kind === 'stop')) throw new EditRefused('flowHoldsStop');
  if (steps.some((step) => step.kind === 'wait' && step.for.kind === 'event')) throw new EditRefused('flowHoldsWait');
  const outermost = steps.filter(({ inside }) => inside === undefined || !ids.has(inside));
  const { inside } = outermost[0]!;
  if (outermost.some((step) => step.inside !== inside)) throw new EditRefused('flowAcrossLoop');

  const linksIn = document.links.filter(({ from, to }) => !ids.has(from) && ids.has(to));
  const linksOut = document.links.filter(({ from, to }) => ids.has(from) && !ids.has(to));
  const [first] = linksIn;
  const within = (link: Link): boolean => !ids.has(link.to);
  if (!first || linksIn.some(({ to }) => to !== first.to)) throw new EditRefused('flowWaysIn');
  const reached = reachable(document, [first.to], within);
  if (outermost.some(({ id }) => !reached.has(id))) throw new EditRefused('flowWaysIn');
  checkWayOut({ document, ids, outermost }, linksOut);
  return { ids, inside, entry: first.to, linksIn, linksOut };
};

type Selected = { document: FlowDocument; ids: ReadonlySet<StepId>; outermost: Step[] };

/** The step that follows began whenever these had been gone through; it must do so still, no more and no less. */
const checkWayOut = ({ document, ids, outermost }: Selected, linksOut: Link[]): void => {
  const [out] = linksOut;
  if (!out) return;
  if (linksOut.some(({ from, exit }) => from !== out.from || exit !== out.exit)) throw new EditRefused('flowWaysOut');
  const leadsOn = (step: Step, exit: ExitId): boolean =>
    document.links.some((link) => link.from === step.id && link.exit === exit && ids.has(link.to));
  for (const step of outermost) {
    const isLast = step.id === out.from;
    const exits = exitsTaken(document, step);
    const isSound = isLast
      ? exits.length === 1 && exits[0] === out.exit && isCertain(step, out.exit)
      : exits.every((exit) => leadsOn(step, exit));
    if (!isSound) throw new EditRefused('flowDeadEnd');
  }
};

const isCertain = (step: Step, exit: ExitId): boolean => (step.off ? passingExit(step) === exit : isCertainExit(step, exit));

/** By which a run can leave the step without having failed. */
const exitsTaken = (document: FlowDocument, step: Step): ExitId[] => {
  if (step.off) return [passingExit(step) ?? []].flat();
  const handlesFailure =
    ('onFailure' in step && step.onFailure === 'path') || document.links.some(({ from, exit }) => from === step.id && exit === 'error');
  return exitsOf(step).filter((exit) => exit !== 'each' && (exit !== 'error' || handlesFailure));
};
