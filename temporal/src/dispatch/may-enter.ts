import { durationMs, normaliseKey, type Words } from '@navette/flow';
import type { ListeningFlow, RoutingReads, StoredEvent } from '@navette/store';
import { eventValue } from './passes-trigger.js';
import { reasons } from './reasons.js';

export type EntryAnswer = { refused: Words } | { identity: string | null; cancels?: string[] };

const endedStates = new Set(['done', 'failed', 'cancelled']);

/** "Who may enter again" and "already in the flow". */
export async function mayEnter(event: StoredEvent, flow: ListeningFlow, reads: RoutingReads): Promise<EntryAnswer> {
  const { entry } = flow.plan.trigger;
  if (!entry) return { identity: null };
  const value = eventValue(entry.identity, event, flow);
  if (value === undefined || value === null || value === '') return { identity: null };
  const identity = normaliseKey(value, flow.plan.settings.country);
  const latest = await reads.latestRun(flow.flowId, identity);
  if (!latest) return { identity };

  const isIn = !endedStates.has(latest.state);
  if (isIn && entry.alreadyIn === 'ignore') return { refused: reasons.stillIn };
  if (isIn && entry.alreadyIn === 'restart') return { identity, cancels: [latest.runId] };
  if (entry.again === 'never') return { refused: reasons.onceEver };
  if (entry.again === 'afterLeaving' && isIn) return { refused: reasons.stillIn };
  if (typeof entry.again === 'object' && Date.now() - latest.startedAt.getTime() < durationMs(entry.again.every))
    return { refused: reasons.tooSoon };
  return { identity };
}
