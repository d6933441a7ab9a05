import {
  awaitedEvents,
  businessHoursStart,
  type ExitId,
  holds,
  type JsonObject,
  limitEnd,
  nextClock,
  normaliseKey,
  parseDate,
  resolve,
  type Value,
  type WaitFor,
} from '@navette/flow';
import type { WaitAnswer } from '@navette/store';
import { exitOfRow, waitRow } from '../../wait-row.js';
import type { AnswerBody } from '../../workflows/protocol.js';
import { noDate } from '../sentences.js';
import { evaluate } from './evaluate.js';
import type { Performance } from './performance.js';
import { settleDone, settleFailed } from './settle.js';

type Of<K extends WaitFor['kind']> = Extract<WaitFor, { kind: K }>;
type Wait = Performance<'wait'>;
type TimeWait = Of<'duration' | 'until' | 'clock' | 'businessHours'>;
type Word = Of<'event' | 'approval'>;
type Came = { exit: ExitId; answer: WaitAnswer };

/** Parks the run until a time, an event or an answer. Deadlines are absolute and journaled: a restart never sleeps twice. */
export async function performWait(performance: Wait): Promise<AnswerBody> {
  const what = performance.step.for;
  if (what.kind === 'event' || what.kind === 'approval') return waitForWord(performance, what);
  return waitForTime(performance, what);
}

async function waitForTime(performance: Wait, what: TimeWait): Promise<AnswerBody> {
  const { memory, call, row } = performance;
  const deadline = row?.deadline ? new Date(row.deadline) : await timeOf(performance, what);
  if (!deadline) return settleFailed(performance, noDate());
  if (deadline.getTime() <= Date.now()) return settleDone(performance, { exits: ['next'], output: { until: deadline.toISOString() } });
  if (row?.state !== 'waiting') await memory.write(call.stepId, call.iteration, { state: 'waiting', deadline });
  else if (isAnswered((await performance.deps.store.waits.read([at(performance)]))[0]))
    return settleDone(performance, { exits: ['next'], output: { until: new Date().toISOString() } });
  return { state: 'waiting', until: deadline.getTime() };
}

export async function timeOf(performance: Wait, what: TimeWait): Promise<Date | undefined> {
  return evaluateHere(performance, (scope) => {
    const now = new Date(scope.now);
    if (what.kind === 'duration') return limitEnd(what.duration, now, scope);
    if (what.kind === 'clock') return nextClock(what, now, scope);
    if (what.kind === 'businessHours') return businessHoursStart(what, now, scope);
    const date = parseDate(resolve(what.date, scope), { zone: scope.timeZone, country: scope.country });
    return date && new Date(date.at);
  });
}

/** For an event that matches, or a person's answer. */
async function waitForWord(performance: Wait, what: Word): Promise<AnswerBody> {
  const { deps, row } = performance;
  if (!row) return open(performance, what);
  const answer = await came(performance, what);
  if (answer) return happened(performance, what, answer);
  const deadline = row.deadline ? Date.parse(row.deadline) : null;
  if (deadline === null || deadline > Date.now()) return { state: 'waiting', until: deadline };
  for (const place of placesOf(performance, what)) await deps.store.waits.expire(place);
  const last = await came(performance, what);
  return last ? happened(performance, what, last) : settleDone(performance, { exits: ['late'], output: null });
}

/** The wait is opened before its row is journaled: a crash in between opens it again, which changes nothing. */
async function open(performance: Wait, what: Word): Promise<AnswerBody> {
  const { deps, memory, call } = performance;
  const { deadline: limit } = what;
  const deadline = limit === 'none' ? null : await evaluateHere(performance, (scope) => limitEnd(limit, new Date(scope.now), scope));
  const { organisationId, receivedAt: since } = memory.run;
  const common = { ...at(performance), organisationId, deadline, since };
  if (what.kind === 'approval') await deps.store.waits.open({ ...common, kind: 'approval', keys: [] });
  const keys: string[] = [];
  for (const { exit, connector, trigger, connectionId, matches } of awaitedEvents(what)) {
    const own = await keysOf(performance, matches);
    keys.push(...own);
    const stepId = waitRow(call.stepId, exit);
    await deps.store.waits.open({ ...common, stepId, kind: 'event', connector, trigger, connectionId, keys: own });
  }
  const input = what.kind === 'approval' ? await question(performance, what) : { keys: [...new Set(keys)] };
  const early = await came(performance, what);
  await memory.write(call.stepId, call.iteration, { state: 'waiting', input, deadline });
  return early ? happened(performance, what, early) : { state: 'waiting', until: deadline?.getTime() ?? null };
}

/** The first event that came and fits, with the exit that is its own; or a person's word. */
async function came(performance: Wait, what: Word): Promise<Came | undefined> {
  const { deps } = performance;
  for (const found of await deps.store.waits.read(placesOf(performance, what))) {
    const exit = exitOfRow(found.stepId);
    const answer = exit === 'happened' ? await acceptable(performance, what, found) : found;
    if (isAnswered(answer)) return { exit, answer };
  }
  return undefined;
}

/** An event that the wait's own conditions refuse is given back; the next one that came meanwhile is looked at. */
async function acceptable(performance: Wait, what: Word, answer: WaitAnswer | undefined): Promise<WaitAnswer | undefined> {
  const { deps, step } = performance;
  if (what.kind === 'approval' || !what.filter || !isAnswered(answer) || answer.eventId === null) return answer;
  const { filter } = what;
  const ownData = answer.data;
  const fits = await evaluateHere(performance, (scope) =>
    holds(filter, { ...scope, output: (stepId) => (stepId === step.id ? ownData : scope.output(stepId)) }),
  );
  if (fits) return answer;
  return acceptable(performance, what, await deps.store.waits.refuse(at(performance), answer.eventId));
}

export const question = (performance: Wait, what: Of<'approval'>): Promise<JsonObject> =>
  evaluateHere(performance, (scope) => ({
    question: resolve(what.question, scope) ?? null,
    facts: what.facts.map(({ label, value }) => ({ label, value: resolve(value, scope) ?? null })),
  }));

export async function keysOf(performance: Wait, matches: Value): Promise<string[]> {
  const value = await evaluateHere(performance, (scope) => resolve(matches, scope));
  return [value ?? []].flat().map((key) => normaliseKey(key, performance.memory.plan.settings.country));
}

async function happened(performance: Wait, what: Word, { exit, answer }: Came): Promise<AnswerBody> {
  for (const place of placesOf(performance, what)) await performance.deps.store.waits.close(place);
  // Without an event it was a person who would not wait for one any longer.
  if (what.kind === 'event' && answer.eventId === null) return settleDone(performance, { exits: ['late'], output: null });
  if (what.kind === 'event') return settleDone(performance, { exits: [exit], output: answer.data });
  const { approved } = answer.data as { approved: boolean };
  return settleDone(performance, { exits: [approved ? 'approved' : 'refused'], output: answer.data });
}

/** A row for each event; one for an approval. */
const placesOf = (performance: Wait, what: Word) => {
  const exits = what.kind === 'approval' ? ['happened'] : awaitedEvents(what).map(({ exit }) => exit);
  return exits.map((exit) => ({ ...at(performance), stepId: waitRow(performance.call.stepId, exit) }));
};
const at = ({ call: { runId, stepId, iteration } }: Wait) => ({ runId, stepId, iteration });
const isAnswered = (answer: WaitAnswer | undefined): answer is WaitAnswer => answer?.data != null;
const evaluateHere = <T>(performance: Wait, compute: Parameters<typeof evaluate<T>>[2]): Promise<T> =>
  evaluate(performance, { loops: performance.step.loops, iteration: performance.call.iteration }, compute);
