import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AskUser,
  ConnectionLost,
  createConnectorHttp,
  createHttpPool,
  NoAnswer,
  type RawRequest,
  RetryLater,
} from '@navette/connector-sdk';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPractice, type Practice } from '../testing/open-practice.js';
import { readOnlyKey } from './emulator/guard.js';
import { ringoverEmulator } from './emulator/index.js';
import { ringover } from './index.js';
import { callBack } from './src/actions/call-back.js';
import { createOrUpdateContact } from './src/actions/create-or-update-contact.js';
import { customApiCall } from './src/actions/custom-api-call.js';
import { findCalls } from './src/actions/find-calls.js';
import { findContact } from './src/actions/find-contact.js';
import { getCall } from './src/actions/get-call.js';
import { sendSms } from './src/actions/send-sms.js';
import { options } from './src/options.js';

let practice: Practice;

beforeAll(async () => {
  practice = await openPractice(ringover, ringoverEmulator);
});
afterAll(() => practice.close());
beforeEach(async () => {
  await practice.test('POST', '/__test/reset');
  await practice.test('POST', '/__test/limits', { perSecond: null });
});

const aroundNow = () => ({ since: new Date(Date.now() - 3_600_000).toISOString(), until: new Date(Date.now() + 3_600_000).toISOString() });
const sms = { from: '+33184800001', to: '06 12 34 56 78', text: 'Bonjour, nous vous rappelons à 14 h.' };
const countOf = async (call: string): Promise<number> => (await practice.test('GET', '/__test/calls')).counts[call] ?? 0;

describe('the connection', () => {
  it('says which account it reaches', async () => {
    const { http } = practice.context();
    expect(await ringover.connection?.test(http, practice.values)).toEqual({
      account: 'Acme',
      detail: { en: '12 numbers', fr: '12 numéros' },
    });
  });

  it('is lost with a wrong key, and not with a key that only reads', async () => {
    const { http: wrong } = practice.context({}, { ...practice.values, apiKey: 'wrong' });
    await expect(wrong.get('/teams')).rejects.toThrow(ConnectionLost);
    const readOnly = practice.context({}, { ...practice.values, apiKey: readOnlyKey });
    await expect(sendSms.run(readOnly, sms)).rejects.toMatchObject({ code: 'READ_ONLY' });
    await expect(readOnly.http.get('/teams')).resolves.toMatchObject({ status: 200 });
  });

  it.each([
    ['abc', 'https://public-api.ringover.com/v2'],
    ['US_abc', 'https://public-api-us.ringover.com/v2'],
  ])('reaches the region of the key %s', (apiKey, address) => {
    expect(ringover.connection?.baseUrl({ apiKey })).toBe(address);
    expect(ringover.connection?.baseUrl({ apiKey, baseUrl: 'http://127.0.0.1:1/v2' })).toBe('http://127.0.0.1:1/v2');
  });

  it('offers numbers, users, groups and tags by their names', async () => {
    const load = async (list: string, search = '') => (await options[list]!.load(practice.context(), { search, params: {} })).options;
    expect(await load('numbers')).toHaveLength(12);
    expect(await load('numbers', 'fax')).toEqual([{ value: '+33184800012', label: 'Fax', detail: '+33184800012' }]);
    expect(await load('users', 'claire')).toEqual([{ value: '8001', label: 'Claire Leroy', detail: 'claire.leroy@acme.example' }]);
    expect((await load('groups')).map(({ label }) => label)).toEqual(['Sales', 'Support']);
    expect(await load('tags')).toHaveLength(2);
  });
});

describe('limits and failures', () => {
  it('waits and tries again when Ringover asks to slow down', async () => {
    await practice.test('POST', '/__test/limits', { perSecond: 2 });
    const ask = () => practice.context().http.get('/tags');
    const answers = await Promise.allSettled([ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(answers[2]).toMatchObject({ reason: expect.any(RetryLater) });
  });

  it('never asks more than twice a second by itself', async () => {
    await practice.test('POST', '/__test/limits', { perSecond: 2 });
    const pool = createHttpPool({ allowedPrivateOrigins: [new URL(practice.address).origin] });
    const http = createConnectorHttp({ connector: ringover, pool, connection: { id: 'one', values: practice.values } });
    const answers = await Promise.all([1, 2, 3, 4].map(() => http.get('/tags')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await pool.close();
  });

  it('does not know the outcome when the answer to an SMS is lost, and does when nothing was sent', async () => {
    await practice.test('POST', '/__test/faults', { kind: 'broken', path: '/v2/push', afterEffect: true });
    await expect(practice.run(sendSms, sms)).rejects.toThrow(NoAnswer);
    await practice.test('POST', '/__test/faults', { kind: '500', path: '/v2/push' });
    await expect(practice.run(sendSms, sms)).rejects.toThrow(NoAnswer);
    await practice.test('POST', '/__test/faults', { kind: '429', path: '/v2/push' });
    await expect(practice.run(sendSms, sms)).rejects.toThrow(RetryLater);
  });
});

describe('sending an SMS', () => {
  it('sends it and finds it again, so that a repeat sends nothing', async () => {
    const intendedAt = new Date().toISOString();
    expect(await practice.check(sendSms, sms, { intendedAt })).toBeUndefined();
    await practice.test('POST', '/__test/faults', { kind: 'broken', path: '/v2/push', afterEffect: true });
    await expect(practice.run(sendSms, sms, { intendedAt })).rejects.toThrow(NoAnswer);
    expect(await practice.check(sendSms, sms, { intendedAt })).toEqual({
      messageId: expect.any(String),
      conversationId: expect.any(String),
    });
    expect(await countOf('POST /v2/push/sms')).toBe(1);
  });

  it('does not take another text, another person or an older message for its own', async () => {
    await practice.run(sendSms, sms);
    expect(await practice.check(sendSms, { ...sms, text: 'Another' })).toBeUndefined();
    expect(await practice.check(sendSms, { ...sms, to: '+33600000000' })).toBeUndefined();
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(await practice.check(sendSms, sms, { intendedAt: later })).toBeUndefined();
  });

  it('refuses a sender that is not ours and a recipient that is no number', async () => {
    await expect(practice.run(sendSms, { ...sms, from: '+33600000000' })).rejects.toMatchObject({ code: 'NOT_YOUR_NUMBER', field: 'from' });
    await expect(practice.run(sendSms, { ...sms, to: 'the boss' })).rejects.toMatchObject({ code: 'NOT_A_PHONE', field: 'to' });
  });
});

describe('calls', () => {
  it('finds nothing in an empty log', async () => {
    expect(await practice.run(findCalls, aroundNow())).toEqual({ found: false, count: 0, calls: [] });
  });

  it('finds calls by kind and number, with ids that no rounding has touched', async () => {
    const { callId } = await practice.test('POST', '/__test/call', { from: '+33612345678', outcome: 'missed' });
    await practice.test('POST', '/__test/call', { from: '+33699999999', outcome: 'answered' });
    const found = await practice.run(findCalls, { ...aroundNow(), type: 'MISSED', number: '06 12 34 56 78' });
    expect(found).toMatchObject({
      count: 1,
      calls: [{ callId, state: 'MISSED', answered: false, userEmail: 'claire.leroy@acme.example' }],
    });
    expect(await practice.run(getCall, { callId })).toMatchObject({ callId, from: '+33612345678', to: '+33184800001' });
  });

  it('reads page after page', async () => {
    await practice.test('POST', '/__test/call', { count: 1005 });
    const { count, calls } = await practice.run(findCalls, { ...aroundNow(), limit: 2000 });
    expect(count).toBe(1005);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(1005);
    expect((await practice.run(findCalls, { ...aroundNow(), limit: 7 })).count).toBe(7);
  }, 20_000);

  it('asks for a long period in pieces of 15 days', async () => {
    await practice.test('POST', '/__test/call', {});
    const since = new Date(Date.now() - 40 * 86_400_000).toISOString();
    expect(await practice.run(findCalls, { ...aroundNow(), since })).toMatchObject({ count: 1 });
    expect(await countOf('GET /v2/calls')).toBe(3);
  });

  it('says so when a call does not exist', async () => {
    await expect(practice.run(getCall, { callId: '1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('rings a user and then the contact', async () => {
    const { callId } = await practice.run(callBack, { from: '+33184800001', to: '+33612345678' });
    expect(await practice.run(getCall, { callId })).toMatchObject({ direction: 'outbound', to: '+33612345678' });
    await expect(practice.run(callBack, { from: '+33600000000', to: '+33612345678' })).rejects.toThrow(AskUser);
  });
});

describe('contacts', () => {
  it('finds by number in any spelling, and by name', async () => {
    expect(await practice.run(findContact, { query: '06 11 22 33 44' })).toMatchObject({ found: true, lastName: 'Dupont' });
    expect(await practice.run(findContact, { query: 'bernard' })).toMatchObject({ found: true, firstName: 'Sophie' });
    expect(await practice.run(findContact, { query: '06 00 00 00 00' })).toEqual({ found: false, contacts: [] });
  });

  it('creates once and then updates', async () => {
    const wanted = { number: '06 12 34 56 78', firstName: 'Léa', lastName: 'Petit' };
    const created = await practice.run(createOrUpdateContact, wanted);
    expect(created.outcome).toBe('created');
    expect(await practice.run(createOrUpdateContact, { ...wanted, company: 'Petit & Fils' })).toEqual({
      contactId: created.contactId,
      outcome: 'updated',
    });
    expect(await practice.run(findContact, { query: '+33612345678' })).toMatchObject({
      contacts: [{ firstName: 'Léa', company: 'Petit & Fils' }],
    });
  });
});

describe('a custom call', () => {
  it('answers status and body, also of an empty list', async () => {
    expect(await practice.run(customApiCall, { path: '/groups' })).toMatchObject({ status: 200, body: { list_count: 2 } });
    expect(await practice.run(customApiCall, { path: '/ivrs' })).toMatchObject({ status: 204, body: null });
  });
});

describe('webhooks of the practice account', () => {
  let hook: Server;
  let received: RawRequest[] = [];
  let refuseFirst = false;

  beforeEach(async () => {
    received = [];
    refuseFirst = false;
    hook = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const refused = refuseFirst && received.length === 0;
        const headers = request.headers as Record<string, string | undefined>;
        received.push({ method: 'POST', url: request.url ?? '', headers, query: {}, body: Buffer.concat(parts) });
        response.writeHead(refused ? 503 : 202).end();
      });
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hooks/h1`;
    await practice.test('POST', '/__test/webhook', { url, key: practice.values.callEventsKey });
  });
  afterEach(() => new Promise((resolve) => hook.close(resolve)));

  const read = () => received.flatMap((request) => ringover.receiver?.read(request) ?? []);

  it('tells a missed call in the vendor’s order, signed so that the connector accepts it', async () => {
    const { callId, webhooks } = await practice.test('POST', '/__test/call', { from: '06 12 34 56 78', to: '01 84 80 00 02' });
    expect(webhooks.map(({ event }: { event: string }) => event)).toEqual(['ringing', 'missed']);
    for (const request of received) expect(ringover.receiver?.verify(request, practice.values)).toBeUndefined();
    expect(read().map(({ trigger }) => trigger)).toEqual(['call-ringing', 'call-missed']);
    expect(read()[1]).toMatchObject({
      event: { callId, from: '+33612345678', to: '+33184800002', userEmail: 'karim.benali@acme.example' },
    });
  });

  it('tells an answered call up to its recording', async () => {
    await practice.test('POST', '/__test/call', { outcome: 'answered', seconds: 92 });
    expect(read().map(({ trigger }) => trigger)).toEqual(['call-ringing', 'call-answered', 'call-ended', 'recording-available']);
    expect(read()[2]?.event).toMatchObject({ durationSeconds: 92, recordingUrl: expect.stringContaining('https://') });
  });

  it('tells a voicemail, and an SMS', async () => {
    await practice.test('POST', '/__test/call', { outcome: 'voicemail' });
    await practice.test('POST', '/__test/sms', { text: 'Bonjour' });
    expect(read().map(({ trigger }) => trigger)).toEqual(['call-ringing', 'voicemail-left', 'voicemail-available', 'sms-received']);
    for (const request of received) expect(ringover.receiver?.verify(request, practice.values)).toBeUndefined();
  });

  it('delivers again what was refused, and the dedupe key stays the same', async () => {
    refuseFirst = true;
    await practice.test('POST', '/__test/sms', { text: 'Bonjour' });
    expect(read().map(({ dedupeKey }) => dedupeKey)).toEqual([read()[0]?.dedupeKey, read()[0]?.dedupeKey]);
  });

  it('gives every trigger an event that fits its output', async () => {
    for (const outcome of ['missed', 'answered', 'voicemail']) await practice.test('POST', '/__test/call', { outcome });
    for (const { trigger, event } of read()) {
      const { output } = ringover.triggers.find(({ name }) => name === trigger)!;
      expect(output.parse(event)).toEqual(event);
    }
  });

  it('makes the same happen from the button of the practice page', async () => {
    const { sentence } = await practice.test('POST', '/__world/call', { from: '06 12 34 56 78', outcome: 'missed' });
    expect(sentence.en).toBe('06 12 34 56 78 called; 2 events were delivered.');
    const page = await (await fetch(`${practice.address}/?lang=fr`)).text();
    expect(page).toContain('Passer un appel d’essai');
    expect(page).toContain('Manqué');
  });
});
