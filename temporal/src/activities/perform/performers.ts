import type { PlanStepKind } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import { performAction } from './perform-action.js';
import { performBranch } from './perform-branch.js';
import { performLoop } from './perform-loop.js';
import { performStop } from './perform-stop.js';
import { performSubflow } from './perform-subflow.js';
import { performWait } from './perform-wait.js';
import type { Performance } from './performance.js';

/** One performer per kind of step; a kind that nobody performs does not compile. */
export const performers = {
  action: performAction,
  branch: performBranch,
  loop: performLoop,
  wait: performWait,
  subflow: performSubflow,
  stop: performStop,
  off: async () => ({ state: 'settled', settlement: { status: 'skipped', exits: ['next'] } }),
} satisfies { [K in PlanStepKind['kind']]: (performance: Performance<K>) => Promise<AnswerBody> };
