import { exitsOf } from '../compile/exits-of.js';
import type { Step } from '../document.js';
import type { ExitId } from '../ids.js';

/** Where a flow goes on when nothing else is said: `next`, a branch's first path, `done`, `happened`, `approved`. None for a stop. */
export const mainExit = (step: Step): ExitId | undefined => (step.kind === 'loop' ? 'done' : exitsOf(step)[0]);
