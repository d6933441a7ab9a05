import type { FlowLine } from '@navette/api/contract';
import { countOf } from '../../components/StateCounts';
import type { Health } from './flow-states';

/** The one word that says how a flow is: what somebody must act on first. */
export const flowHealth = (flow: FlowLine): Health => {
  if (countOf(flow.counts24h, 'held') > 0) return 'held';
  if (flow.liveVersion === null) return 'draft';
  if (!flow.on) return 'off';
  const failed = countOf(flow.counts24h, 'failed');
  const done = countOf(flow.counts24h, 'done');
  if (failed > 0 && failed * 5 >= done) return 'failing';
  if (flow.quiet) return 'quiet';
  return flow.lastRunAt === null ? 'never' : 'good';
};
