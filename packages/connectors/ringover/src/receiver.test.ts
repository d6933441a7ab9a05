import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RawRequest, ReceivedEvent } from '@navette/connector-sdk';
import { describe, expect, it } from 'vitest';
import { ringover } from '../index.js';
import { receiver } from './receiver.js';

const read = (body: string): ReceivedEvent[] =>
  receiver.read({ method: 'POST', url: '/hooks/h1', headers: {}, query: {}, body: Buffer.from(body) } satisfies RawRequest);

const call = (event: string, more: object = {}, attempt = 1) =>
  `{"resource":"call","event":"${event}","timestamp":1554823493.7,"attempt":${attempt},"data":${JSON.stringify({
    channel_id: 77,
    start_time: 1554823493.5,
    direction: 'inbound',
    from_number: '33612345678',
    to_number: '33184800001',
    user_id: 8001,
    is_internal: 0,
    is_anonymous: 0,
    user: { user_id: 8001, firstname: 'Claire', lastname: 'Leroy', email: 'Claire.Leroy@acme.example' },
    ...more,
  }).replace('{', '{"call_id":1234567890987654400,')}}`;

describe('reading the webhooks of calls', () => {
  it('makes one flat event with text ids and E.164 numbers', () => {
    expect(read(call('missed'))).toEqual([
      {
        trigger: 'call-missed',
        dedupeKey: 'call:missed:1234567890987654400:77',
        keys: ['+33612345678', '+33184800001', '1234567890987654400'],
        event: {
          callId: '1234567890987654400',
          channelId: '77',
          from: '+33612345678',
          to: '+33184800001',
          direction: 'inbound',
          contactNumber: '+33612345678',
          companyNumber: '+33184800001',
          startedAt: '2019-04-09T15:24:53.500Z',
          userId: '8001',
          userName: 'Claire Leroy',
          userEmail: 'claire.leroy@acme.example',
          internal: false,
          anonymous: false,
        },
      },
    ]);
  });

  it('keeps the same dedupe key over the vendor’s own tries, and another per happening', () => {
    const [first] = read(call('missed', {}, 1));
    const [second] = read(call('missed', {}, 2));
    const [ringing] = read(call('ringing'));
    const [otherChannel] = read(call('missed', { channel_id: 78 }));
    expect(second?.dedupeKey).toBe(first?.dedupeKey);
    expect(ringing?.dedupeKey).not.toBe(first?.dedupeKey);
    expect(otherChannel?.dedupeKey).not.toBe(first?.dedupeKey);
  });

  it('tells the contact and the company’s number apart in both directions', () => {
    const [outgoing] = read(
      call('hangup', { direction: 'outbound', from_number: '33184800001', to_number: '33612345678', duration_in_seconds: 92 }),
    );
    expect(outgoing?.event).toMatchObject({
      direction: 'outbound',
      contactNumber: '+33612345678',
      companyNumber: '+33184800001',
      durationSeconds: 92,
    });
  });

  it('keeps a hidden number as a word and not as a key', () => {
    const [hidden] = read(call('missed', { from_number: 'anonymous', is_anonymous: 1 }));
    expect(hidden?.event).toMatchObject({ from: 'anonymous', anonymous: true });
    expect(hidden?.keys).toEqual(['+33184800001', '1234567890987654400']);
  });

  it('starts nothing for events that no trigger knows', () => {
    expect(read(call('routing'))).toEqual([]);
    expect(read('not json')).toEqual([]);
  });
});

describe('reading SMS and recordings', () => {
  it('reads an SMS that came in', () => {
    const body =
      '{"resource":"sms","event":"received","timestamp":1,"data":{"id":"12-34","message_id":12,"conversation_id":34,"time":1554823493,"direction":"inbound","from_number":33612345678,"to_number":33184800001,"body":"Bonjour","is_internal":false,"user_id":1234567890987654400}}';
    expect(read(body)).toMatchObject([
      {
        trigger: 'sms-received',
        dedupeKey: 'sms:received:12-34',
        event: {
          messageId: '12',
          conversationId: '34',
          from: '+33612345678',
          text: 'Bonjour',
          userId: '1234567890987654400',
          sentAt: '2019-04-09T15:24:53.000Z',
        },
      },
    ]);
  });

  it('reads the address and duration of a recording', () => {
    const body =
      '{"resource":"aftercall","event":"record_available","timestamp":1,"data":{"call_id":1234567890987654400,"record_link":"https://example.com/r.mp3","record_duration":"30s"}}';
    expect(read(body)).toMatchObject([
      {
        trigger: 'recording-available',
        event: { callId: '1234567890987654400', recordingUrl: 'https://example.com/r.mp3', durationSeconds: 30 },
      },
    ]);
  });
});

const samples = fileURLToPath(new URL('../../../../../shared/specs/ringover/webhooks-collector.postman_collection.json', import.meta.url));

describe.skipIf(!existsSync(samples))('the vendor’s own webhook samples (skipped where ../shared/specs is absent)', () => {
  const items = existsSync(samples)
    ? (JSON.parse(readFileSync(samples, 'utf8')) as { item: { name: string; request: { body: { raw: string } } }[] }).item
    : [];
  const known = items.filter(({ request }) => read(request.body.raw).length > 0);

  it('cover every call trigger', () => {
    const triggers = new Set(known.flatMap(({ request }) => read(request.body.raw).map(({ trigger }) => trigger)));
    for (const name of ['call-missed', 'call-ended', 'call-ringing', 'call-answered', 'voicemail-left', 'sms-sent', 'recording-available'])
      expect(triggers).toContain(name);
  });

  it.each(known.map(({ name, request }) => [name, request.body.raw] as const))('“%s” fits the output of its trigger', (_name, raw) => {
    for (const { trigger, event } of read(raw)) {
      const { output } = ringover.triggers.find(({ name }) => name === trigger)!;
      expect(output.parse(event)).toEqual(event);
    }
  });
});
