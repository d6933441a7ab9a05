import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, type Ask, askKey, isAnswered, type Round, type RoundAnswer } from '../workflows/protocol.js';
import { beginAsk } from './begin-ask.js';
import type { ActivityDependencies } from './dependencies.js';
import type { Flight, InFlight } from './in-flight.js';
import { note } from './note.js';
import { type CallAsk, callsAfter, settledAhead } from './run-ahead.js';
import type { RunMemory } from './run-memory.js';

/** After the first run has come as far as it can, how long the others of a large round may take to come along. Milliseconds. */
const WINDOW = { few: 20, many: 60 };
const MANY = 10;
const LONGEST_ROUND = 100;
/** A call not back after this is waited for by a regular activity. */
const SOFT = 1000;
/** A workflow task older than this is ended before the next round: a tenth of its timeout. */
const OLD_TASK = 500;

/**
 * The pump's activity: begins everything that is ready, joins what is under way, runs ahead along paths that nothing can change any more, and
 * comes back soon with what is known.
 */
export function createAdvance(deps: ActivityDependencies, inFlight: InFlight): (round: Round) => Promise<RoundAnswer> {
  return async (round) => {
    if (!round.asks.every(({ kind }) => kind === 'close')) deps.custody.assertOurs(round.batchId);
    const taskStartedAt = deps.memories.taskStartedAt(round.batchId, round.historyLength);
    const runIds = round.asks.flatMap((ask) => (ask.kind === 'close' ? [] : [ask.runId]));
    const memory = deps.memories.load(round.batchId, round.versionId, runIds);
    for (const ask of round.asks) if (!isAnswered(ask)) note(deps, round.batchId, memory, ask);
    const until = Date.now() + LONGEST_ROUND;
    const fly = (ask: Ask): Flight => inFlight.join(`${round.batchId}/${askKey(ask)}`, () => beginAsk(deps, round, memory, ask));
    const asked = round.asks.filter(isAnswered);
    const flights = asked.map(fly);
    await settleSome(asked.map((ask, index) => flyOn({ ask, flight: flights[index]!, fly, memory, until })));
    const answers = await Promise.all(asked.map((ask, index) => answerOf(ask, flights[index]!)));
    return { answers, ahead: await aheadOf(asked, answers, memory), roll: Date.now() - taskStartedAt > OLD_TASK };
  };
}

type Flying = { ask: Ask; flight: Flight; fly(ask: Ask): Flight; memory(runId: string): Promise<RunMemory>; until: number };

/** Resolves when the call and everything that surely follows it is back; begins nothing new once the round is over. */
async function flyOn({ ask, flight, fly, memory, until }: Flying): Promise<void> {
  const answer = await flight.answer;
  if (ask.kind !== 'call' || answer.state !== 'settled' || Date.now() >= until) return;
  const next = callsAfter(await memory(ask.runId), ask, answer.settlement);
  await Promise.all(next.map((call) => flyOn({ ask: call, flight: fly(call), fly, memory, until })));
}

async function answerOf(ask: Ask, flight: Flight): Promise<Answer> {
  if (flight.settled) return flight.answer;
  const isSlow = ask.kind === 'call' && (ask.long || Date.now() - flight.since > SOFT);
  return { key: askKey(ask), state: isSlow ? 'slow' : 'running' };
}

async function aheadOf(asked: Ask[], answers: Answer[], memory: Flying['memory']): Promise<Answer[]> {
  const ahead = asked.map(async (ask, index) => {
    const answer = answers[index]!;
    if (ask.kind !== 'call' || answer.state !== 'settled') return [];
    return settledAhead(await memory(ask.runId), ask satisfies CallAsk, answer.settlement);
  });
  return (await Promise.all(ahead)).flat();
}

/** Resolves when all are back, or a little after the first, or when the round has lasted long enough. */
async function settleSome(promises: Promise<unknown>[]): Promise<void> {
  if (promises.length === 0) return;
  const over = new AbortController();
  const pause = (milliseconds: number) => delay(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
  const window = promises.length > MANY ? WINDOW.many : WINDOW.few;
  const firstThenWindow = Promise.race(promises.map((promise) => promise.catch(() => undefined))).then(() => pause(window));
  await Promise.race([Promise.allSettled(promises), firstThenWindow, pause(LONGEST_ROUND)]);
  over.abort();
}
