import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, type Ask, askKey, isAnswered, type Round, type RoundAnswer } from '../workflows/protocol.js';
import { beginAsk } from './begin-ask.js';
import type { ActivityDependencies } from './dependencies.js';
import type { Flight, InFlight } from './in-flight.js';
import { note } from './note.js';

/** After the first answer, how long others may join it; and how long a round may last at all. Milliseconds. */
const WINDOW = 20;
const LONGEST_ROUND = 100;
/** A call not back after this is waited for by a regular activity. */
const SOFT = 1000;
/** A workflow task older than this is ended before the next round: a tenth of its timeout. */
const OLD_TASK = 500;

/** The pump's activity: begins everything that is ready, joins what is under way, and comes back soon with what is known. */
export function createAdvance(deps: ActivityDependencies, inFlight: InFlight): (round: Round) => Promise<RoundAnswer> {
  return async (round) => {
    const taskStartedAt = deps.memories.taskStartedAt(round.batchId, round.historyLength);
    const runIds = round.asks.flatMap((ask) => (ask.kind === 'close' ? [] : [ask.runId]));
    const memory = deps.memories.load(round.batchId, round.versionId, runIds);
    for (const ask of round.asks) if (!isAnswered(ask)) note(deps, round.batchId, memory, ask);
    const asked = round.asks.filter(isAnswered);
    const flights = asked.map((ask) => inFlight.join(`${round.batchId}/${askKey(ask)}`, () => beginAsk(deps, round, memory, ask)));
    await settleSome(flights.map(({ answer }) => answer));
    const answers = await Promise.all(asked.map((ask, index) => answerOf(ask, flights[index]!)));
    return { answers, roll: Date.now() - taskStartedAt > OLD_TASK };
  };
}

async function answerOf(ask: Ask, flight: Flight): Promise<Answer> {
  if (flight.settled) return flight.answer;
  const isSlow = ask.kind === 'call' && (ask.long || Date.now() - flight.since > SOFT);
  return { key: askKey(ask), state: isSlow ? 'slow' : 'running' };
}

/** Resolves when all are back, or a little after the first, or when the round has lasted long enough. */
async function settleSome(promises: Promise<unknown>[]): Promise<void> {
  if (promises.length === 0) return;
  const over = new AbortController();
  const pause = (milliseconds: number) => delay(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
  const firstThenWindow = Promise.race(promises.map((promise) => promise.catch(() => undefined))).then(() => pause(WINDOW));
  await Promise.race([Promise.allSettled(promises), firstThenWindow, pause(LONGEST_ROUND)]);
  over.abort();
}
