import type { PlanStepKind } from '@navette/flow';
import type { AnswerBody } from '../../workflows/protocol.js';
import type { Performance } from '../perform/performance.js';
import { performers } from '../perform/performers.js';
import { rehearseAction } from './rehearse-action.js';
import { rehearseSubflow } from './rehearse-subflow.js';
import { rehearseWait } from './rehearse-wait.js';

/**
 * How a test performs steps: what only thinks does what it always does; what would write, wait or start something else answers by an
 * example, and its row says so.
 */
export const rehearsals = {
  ...performers,
  action: rehearseAction,
  wait: rehearseWait,
  subflow: rehearseSubflow,
} satisfies { [K in PlanStepKind['kind']]: (performance: Performance<K>) => Promise<AnswerBody> };
