import { execFileSync, spawnSync } from 'node:child_process';
import type { RawRequest } from '@navette/connector-sdk';
import { describe, expect, it } from 'vitest';
import { receiver } from './receiver.js';
import { sentences } from './sentences.js';

const key = 'a-webhook-key-of-the-dashboard';
const secrets = { callEventsKey: key };
const text =
  '{"resource":"call","event":"missed","timestamp":1554823493.7,"data":{"call_id":1234567890987654400,"from_number":"33612345678"},"attempt":1}';

/** Computed by openssl and not by the code under test; a machine without it skips these tests. */
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

const hmac = (digest: string, message: string): Buffer =>
  execFileSync('openssl', ['dgst', `-${digest}`, '-mac', 'HMAC', '-macopt', `key:${key}`, '-binary'], { input: message });

const base64url = (content: string | Buffer): string => Buffer.from(content).toString('base64url');

const jwtOf = (claims: string, header = '{"alg":"HS512","typ":"JWT"}'): string => {
  const signed = `${base64url(header)}.${base64url(claims)}`;
  return `${signed}.${base64url(hmac('sha512', signed))}`;
};

const requestWith = (headers: Record<string, string>, body = text): RawRequest => ({
  method: 'POST',
  url: '/hooks/h1',
  headers: { host: 'navette.example', ...headers },
  query: {},
  body: Buffer.from(body),
});

const verdict = (headers: Record<string, string>, body?: string) => receiver.verify(requestWith(headers, body), secrets);

describe.skipIf(!hasOpenssl)('the JWT signature', () => {
  const token = !hasOpenssl ? '' : jwtOf(`{"url":"https://navette.example/hooks/h1","payload":${text}}`);

  it('is accepted when it carries the same address and content', () => {
    expect(verdict({ 'x-ringover-webhook-signature': token })).toBeUndefined();
  });

  it('is accepted when the order of keys or the form of the payload differs', () => {
    const other =
      '{"attempt":1,"event":"missed","resource":"call","data":{"from_number":"33612345678","call_id":1234567890987654400},"timestamp":1554823493.7}';
    expect(verdict({ 'x-ringover-webhook-signature': jwtOf(`{"payload":${other}}`) })).toBeUndefined();
    expect(verdict({ 'x-ringover-webhook-signature': jwtOf(JSON.stringify({ payload: text })) })).toBeUndefined();
    expect(verdict({ 'x-ringover-webhook-signature': jwtOf(text) })).toBeUndefined();
  });

  it('is refused for another content, even by one digit of a long id', () => {
    expect(verdict({ 'x-ringover-webhook-signature': token }, text.replace('654400', '654401'))).toBe(sentences.bodyDiffers);
  });

  it('is refused for another address', () => {
    const elsewhere = jwtOf(`{"url":"https://navette.example/hooks/h2","payload":${text}}`);
    expect(verdict({ 'x-ringover-webhook-signature': elsewhere })).toBe(sentences.addressDiffers);
  });

  it('is refused with another key or another algorithm', () => {
    const [header, claims] = token.split('.');
    expect(verdict({ 'x-ringover-webhook-signature': `${header}.${claims}.${base64url('wrong')}` })).toBe(sentences.signatureWrong);
    expect(verdict({ 'x-ringover-webhook-signature': jwtOf(`{"payload":${text}}`, '{"alg":"none"}') })).toBe(sentences.signatureWrong);
    expect(verdict({ 'x-ringover-webhook-signature': 'nonsense' })).toBe(sentences.signatureWrong);
  });

  it('is not made good by a weaker one', () => {
    const good = hmac('sha256', text).toString('hex');
    expect(verdict({ 'x-ringover-webhook-signature': 'a.b.c', 'x-ringover-signature': good })).toBe(sentences.signatureWrong);
  });
});

describe.skipIf(!hasOpenssl)('the other signatures', () => {
  it('accepts the hex digest of the raw body, in either case', () => {
    const hex = hmac('sha256', text).toString('hex');
    expect(verdict({ 'x-ringover-signature': hex })).toBeUndefined();
    expect(verdict({ 'x-ringover-signature': hex.toUpperCase() })).toBeUndefined();
    expect(verdict({ 'x-ringover-signature': hex }, `${text} `)).toBe(sentences.signatureWrong);
  });

  it('accepts version 3 over method, address, body and timestamp, also behind a proxy', () => {
    const signed = (address: string) => hmac('sha256', `POST${address}${text}1554823493`).toString('base64');
    const stamp = { 'x-ringover-request-signature-v3-timestamp': '1554823493' };
    const direct = { ...stamp, 'x-ringover-webhook-signature-v3': signed('https://navette.example/hooks/h1') };
    expect(verdict(direct)).toBeUndefined();
    expect(verdict({ ...direct, 'x-ringover-request-signature-v3-timestamp': '1554823494' })).toBe(sentences.signatureWrong);
    const proxied = {
      ...stamp,
      'x-forwarded-host': 'public.example',
      'x-ringover-webhook-signature-v3': signed('https://public.example/hooks/h1'),
    };
    expect(verdict(proxied)).toBeUndefined();
  });

  it('accepts the key itself as a bearer', () => {
    expect(verdict({ authorization: `Bearer ${Buffer.from(key).toString('base64')}` })).toBeUndefined();
    expect(verdict({ authorization: `Bearer ${key}` })).toBe(sentences.signatureWrong);
  });

  it('refuses a request without any', () => {
    expect(verdict({})).toBe(sentences.signatureMissing);
  });
});

describe('which key is asked for', () => {
  const sms = text.replace('"call"', '"sms"').replace('missed', 'received');
  const signature = (secret: string) => ({ authorization: `Bearer ${Buffer.from(secret).toString('base64')}` });

  it('is the key of the section, and that of the calls where the section has none', () => {
    const request = requestWith(signature('the-sms-key'), sms);
    expect(receiver.verify(request, { callEventsKey: key, smsKey: 'the-sms-key' })).toBeUndefined();
    expect(receiver.verify(request, { callEventsKey: 'the-sms-key' })).toBeUndefined();
    expect(receiver.verify(request, { callEventsKey: 'the-sms-key', smsKey: key })).toBe(sentences.signatureWrong);
  });

  it('says so when the connection has no key', () => {
    expect(receiver.verify(requestWith({}), {})).toBe(sentences.keyMissing);
  });

  it('refuses what is not JSON', () => {
    expect(receiver.verify(requestWith({}, 'hello'), secrets)).toBe(sentences.notJson);
  });
});
