import type { Link, Step } from '../document.js';
import type { StepId } from '../ids.js';
import { exitsOf } from './exits-of.js';
import type { FrameOf } from './frames.js';

export type LinkFault =
  | 'linkToMissingStep'
  | 'linkFromMissingStep'
  | 'linkLost'
  | 'linkIntoTrigger'
  | 'stopHasLinks'
  | 'exitUnknown'
  | 'linkAcrossLoop'
  | 'linkTwice';

/** Why a link cannot be followed, if it cannot. */
export const linkFault = (link: Link, steps: ReadonlyMap<StepId, Step>, frameOf: FrameOf): LinkFault | undefined => {
  const from = steps.get(link.from);
  const to = steps.get(link.to);
  if (!from) return to ? 'linkFromMissingStep' : 'linkLost';
  if (!to) return 'linkToMissingStep';
  if (to.kind === 'trigger') return 'linkIntoTrigger';
  if (from.kind === 'stop') return 'stopHasLinks';
  if (!exitsOf(from).includes(link.exit)) return 'exitUnknown';
  return crossesLoop(link, frameOf) ? 'linkAcrossLoop' : undefined;
};

/** A loop's `each` leads into its own body; every other link stays in its frame. A broken frame is reported by itself. */
const crossesLoop = (link: Link, frameOf: FrameOf): boolean => {
  const from = frameOf(link.from);
  const to = frameOf(link.to);
  if (!from || !to) return true;
  const origin = link.exit === 'each' ? [...from, link.from] : from;
  return origin.join('/') !== to.join('/');
};
