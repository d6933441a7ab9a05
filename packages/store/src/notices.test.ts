import { expect, test } from 'vitest';
import { newId } from './new-id.js';
import { eventsPayload, noticesOf, queuedPayload, runPayloads } from './notices.js';

test('many runs are told in payloads that Postgres takes, each run once with its highest rev', () => {
  const runs = Array.from({ length: 500 }, (_, rev) => ({ runId: newId(), organisationId: newId(), rev }));
  const payloads = runPayloads([...runs, ...runs.map((run) => ({ ...run, rev: run.rev + 1 })), ...runs]);
  expect(payloads.every((payload) => Buffer.byteLength(payload) < 8_000)).toBe(true);
  expect(payloads.length).toBeLessThan(10);
  expect(payloads.flatMap(noticesOf)).toEqual(runs.map((run) => ({ kind: 'run', ...run, rev: run.rev + 1 })));
});

test('nothing to tell is nothing to send', () => {
  expect(runPayloads([])).toEqual([]);
});

test('the plain notices come back as they were', () => {
  expect([eventsPayload, queuedPayload(), queuedPayload('worker')].flatMap(noticesOf)).toEqual([
    { kind: 'events' },
    { kind: 'queued' },
    { kind: 'queued', by: 'worker' },
  ]);
});
