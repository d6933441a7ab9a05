import { crossThreshold, normaliseKey, parseNumber, type Threshold, type ThresholdState, type Words } from '@navette/flow';
import type { ListeningFlow, RoutingDecision, RoutingReads, StoredEvent } from '@navette/store';
import { eventValue } from './passes-trigger.js';
import { reasons, scoreReason } from './reasons.js';

export type ScoreAnswer = { refused: Words } | { identity: string };
type Told = { flowId: string; identity: string; score: number };

/**
 * Score thresholds of one claim of events: what is remembered is read and locked once, follows each event in turn, and goes back with the
 * decisions. An event counts for what is remembered even when "only if" then refuses it: the number did move.
 */
export class ScoreCrossings {
  private readonly states: Map<string, ThresholdState>;

  private constructor(known: Awaited<ReturnType<RoutingReads['scores']>>) {
    this.states = new Map(known.map((one) => [keyOf(one), one.state]));
  }

  static async of(pairs: { event: StoredEvent; flow: ListeningFlow }[], reads: RoutingReads): Promise<ScoreCrossings> {
    const told = pairs.flatMap(({ event, flow }) => toldBy(event, flow) ?? []);
    return new ScoreCrossings(told.length === 0 ? [] : await reads.scores(told));
  }

  /** Whether this event crosses the flow's threshold; remembers what it told. */
  cross(event: StoredEvent, flow: ListeningFlow, threshold: Threshold): ScoreAnswer {
    const told = toldBy(event, flow);
    if (!told) return { refused: reasons.noScore };
    const { why, state } = crossThreshold(threshold, this.states.get(keyOf(told)), {
      score: told.score,
      at: event.receivedAt.getTime(),
    });
    this.states.set(keyOf(told), state);
    return why === 'reached' ? { identity: told.identity } : { refused: scoreReason(why, { ...told, atLeast: threshold.atLeast }) };
  }

  /** What is to be remembered after this event. `started`: a run of it really began. */
  after(event: StoredEvent, flow: ListeningFlow, started: boolean): NonNullable<RoutingDecision['scores']> {
    const told = toldBy(event, flow);
    const state = told && this.states.get(keyOf(told));
    if (!told || !state) return [];
    const after = started ? { ...state, firedAt: event.receivedAt.getTime() } : state;
    this.states.set(keyOf(told), after);
    return [{ flowId: told.flowId, identity: told.identity, state: after }];
  }
}

const keyOf = ({ flowId, identity }: { flowId: string; identity: string }): string => `${flowId}\n${identity}`;

/** The number and whose it is; undefined when the event misses one of them. */
const toldBy = (event: StoredEvent, flow: ListeningFlow): Told | undefined => {
  const { trigger, settings } = flow.plan;
  if (!trigger.threshold) return undefined;
  const score = parseNumber(eventValue(trigger.threshold.value, event, flow), settings.country);
  const identity = normaliseKey(eventValue(trigger.threshold.of, event, flow), settings.country);
  return score === undefined || identity === '' ? undefined : { flowId: flow.flowId, identity, score };
};
