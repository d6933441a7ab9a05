import { exitsOf } from '../compile/exits-of.js';
import type { FlowDocument, Link, Step } from '../document.js';
import type { ExitId, StepId } from '../ids.js';
import { EditRefused } from './edit-refused.js';
import { mainExit } from './main-exit.js';
import { reachable, stepOf } from './read-document.js';

/** What goes with a step, and where the steps before it lead afterwards. */
export type Removal = { gone: Set<StepId>; next: StepId[] };

/**
 * A step takes with it the steps that only it leads to, except those after the exit that is kept:
 * - `keep`, when it is given; nothing when it is null, except what comes after all paths;
 * - otherwise its main exit (`next`, `done`, `happened`, `approved`), or the only exit that leads anywhere;
 * - a branch with several paths keeps none of them: only what comes after all of its paths stays.
 * A loop takes its body with it, always; an error path goes with its step. Steps that something else leads to stay.
 */
export const removalOf = (document: FlowDocument, stepId: StepId, keep?: ExitId | null): Removal => {
  const step = stepOf(document, stepId);
  const kept = keptAfter(document, step, keep);
  const targets = targetsOf(document, (link) => link.from === stepId);
  const only = onlyThrough(document, targets, (link) => link.from === stepId);
  const gone = withFrames(document, new Set([stepId, ...[...only].filter((id) => !kept.steps.has(id))]));
  const leadsOn = (link: Link) =>
    kept.exit === undefined ? gone.has(link.from) && kept.steps.has(link.to) : link.from === stepId && link.exit === kept.exit;
  return { gone, next: [...new Set(targetsOf(document, leadsOn))] };
};

/** The steps that go when one exit of a step goes. */
export const removalOfExit = (document: FlowDocument, from: StepId, exit: ExitId): Set<StepId> => {
  const isExit = (link: Link) => link.from === from && link.exit === exit;
  return withFrames(document, onlyThrough(document, targetsOf(document, isExit), isExit));
};

const targetsOf = (document: FlowDocument, which: (link: Link) => boolean): StepId[] => document.links.filter(which).map((link) => link.to);

/** Without `exit`: what comes after all of them. */
type Kept = { exit?: ExitId; steps: Set<StepId> };

const keptAfter = (document: FlowDocument, step: Step, keep: ExitId | null | undefined): Kept => {
  const after = (exit: ExitId): Required<Kept> => ({
    exit,
    steps: reachable(
      document,
      targetsOf(document, (link) => link.from === step.id && link.exit === exit),
    ),
  });
  if (keep !== undefined && keep !== null) {
    if (keep === 'each' || !exitsOf(step).includes(keep)) throw new EditRefused('unknownExit', keep);
    return after(keep);
  }
  const paths = exitsOf(step)
    .filter((exit) => exit !== 'each' && exit !== 'error')
    .map(after)
    .filter(({ steps }) => steps.size > 0);
  const main = step.kind === 'branch' ? undefined : paths.find(({ exit }) => exit === mainExit(step));
  const [first, ...others] = main ? [main] : paths;
  if (first && others.length === 0 && keep === null) return { steps: new Set() };
  if (!first || others.length === 0) return first ?? { steps: new Set() };
  return { steps: new Set([...first.steps].filter((id) => others.every(({ steps }) => steps.has(id)))) };
};

/** Steps that `starts` lead to and that nothing else leads to, once the cut links are gone. */
export const onlyThrough = (document: FlowDocument, starts: StepId[], cut: (link: Link) => boolean): Set<StepId> => {
  const through = reachable(document, starts);
  const others = Object.keys(document.steps).filter((id) => !through.has(id));
  const elsewhere = reachable(document, others, cut);
  return new Set([...through].filter((id) => !elsewhere.has(id)));
};

/** Also what stands in the frame of one of these loops, linked or not. */
export const withFrames = (document: FlowDocument, gone: Set<StepId>): Set<StepId> => {
  const frames = Object.values(document.steps).filter((step) => step.inside !== undefined && gone.has(step.inside) && !gone.has(step.id));
  return frames.length === 0 ? gone : withFrames(document, new Set([...gone, ...frames.map((step) => step.id)]));
};
