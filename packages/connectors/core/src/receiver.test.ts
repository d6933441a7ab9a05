import { createHmac } from 'node:crypto';
import type { RawRequest } from '@navette/connector-sdk';
import { describe, expect, it } from 'vitest';
import { receiver } from './receiver.js';
import { sentences } from './sentences.js';
import { webhookReceived } from './triggers/webhook-received.js';

const request = (body: string, headers: Record<string, string> = {}, over: Partial<RawRequest> = {}): RawRequest => ({
  method: 'POST',
  url: '/hooks/abc',
  headers: { 'content-type': 'application/json', ...headers },
  query: {},
  body: Buffer.from(body),
  ...over,
});
const read = (given: RawRequest) => receiver.read(given)[0]!;

describe('the webhook receiver', () => {
  it('reads JSON with long ids kept, and fits its own output', () => {
    const { event, trigger } = read(request('{"id":1234567890987654400}', { 'user-agent': 'Shop' }, { query: { a: '1' } }));
    expect(event).toEqual({
      body: { id: '1234567890987654400' },
      query: { a: '1' },
      headers: { 'content-type': 'application/json', 'user-agent': 'Shop' },
      method: 'POST',
    });
    expect(trigger).toBe(webhookReceived.name);
    expect(webhookReceived.output.safeParse(event).success).toBe(true);
  });

  it.each([
    ['a form', 'a=1&a=2&b=c+d', 'application/x-www-form-urlencoded', { a: ['1', '2'], b: 'c d' }],
    ['JSON without its type', ' {"a":1}', '', { a: 1 }],
    ['JSON of a vendor’s own type', '{"a":1}', 'application/vnd.acme+json; charset=utf-8', { a: 1 }],
    ['text', 'hello', 'text/plain', 'hello'],
    ['text that begins like JSON', '[draft] hello', 'text/plain', '[draft] hello'],
    ['nothing', '', 'application/json', null],
  ])('reads %s', (_name, body, type, expected) => expect(read(request(body, { 'content-type': type })).event.body).toEqual(expected));

  it('refuses with a sentence what says to be JSON and is not', () => {
    expect(receiver.verify(request('{"a":'), {})).toEqual(sentences.notJson);
    expect(receiver.read(request('{"a":'))).toEqual([]);
    expect(receiver.verify(request('just text', { 'content-type': 'application/x-www-form-urlencoded' }), {})).toEqual(sentences.notForm);
  });

  it('takes two deliveries with one id for one event, and two without for two', () => {
    const keyOf = (headers: Record<string, string>) => read(request('{"total":5}', headers)).dedupeKey;
    for (const header of ['idempotency-key', 'x-request-id', 'x-dedupe-key'])
      expect(keyOf({ [header]: 'n1' })).toBe(keyOf({ [header]: 'n1' }));
    expect(keyOf({ 'x-request-id': 'n1' })).not.toBe(keyOf({ 'x-request-id': 'n2' }));
    expect(keyOf({ 'idempotency-key': 'a', 'x-request-id': '1' })).toBe(keyOf({ 'idempotency-key': 'a', 'x-request-id': '2' }));
    expect(keyOf({})).not.toBe(keyOf({}));
    expect(keyOf({ 'x-request-id': 'x'.repeat(5_000) }).length).toBeLessThan(200);
  });

  it('asks for a signature only where there is a secret', () => {
    const sign = (body: string, secret: string) => createHmac('sha256', secret).update(body).digest('hex');
    const verify = (signature: string | undefined, secret?: string) =>
      receiver.verify(request('{"a":1}', signature === undefined ? {} : { 'x-signature': signature }), secret ? { secret } : {});
    expect(verify(undefined)).toBeUndefined();
    expect(verify(undefined, 's')).toEqual(sentences.notSigned);
    expect(verify(sign('{"a":1}', 's'), 's')).toBeUndefined();
    expect(verify(`sha256=${sign('{"a":1}', 's')}`, 's')).toBeUndefined();
    expect(verify(sign('{"a":1}', 'other'), 's')).toEqual(sentences.wrongSignature);
    expect(verify(sign('{"a": 1}', 's'), 's')).toEqual(sentences.wrongSignature);
    expect(verify('not hex', 's')).toEqual(sentences.wrongSignature);
  });

  it('leaves credentials out of what the flow sees', () => {
    const { event } = read(
      request('{}', {
        authorization: 'Bearer x',
        cookie: 'y',
        'x-api-key': 'z',
        'x-signature': 's',
        'x-forwarded-for': '1.2.3.4',
        'x-shop': 'main',
      }),
    );
    expect(event.headers).toEqual({ 'content-type': 'application/json', 'x-shop': 'main' });
  });

  it('finds whom the event is about', () => {
    const body = {
      customer: { email: 'Claire.Leroy@Example.com', phones: ['+33 6 12 34 56 78', '06 12 34 56 78'] },
      orderId: 'o-1',
      id: 42,
      note: 'idea',
    };
    expect(read(request(JSON.stringify(body))).keys).toEqual(['claire.leroy@example.com', '+33612345678', 'o-1', '42']);
    expect(read(request(JSON.stringify(Array.from({ length: 500 }, (_, id) => ({ id }))))).keys).toHaveLength(50);
  });
});
