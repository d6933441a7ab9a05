import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseJson, type RawRequest } from '@navette/connector-sdk';
import type { Json, Words } from '@navette/flow';
import { sameJson } from './same-json.js';
import { sentences } from './sentences.js';

/**
 * Ringover's own samples show three signatures and a plain key. The strongest one that is present decides; a weaker one
 * never makes good a stronger one that is wrong. Replays are harmless: the same delivery has the same dedupe key.
 *
 * - `X-Ringover-Webhook-Signature`: JWT, HS512, with the claims `url` and `payload`
 * - `X-Ringover-Signature`: hex HMAC-SHA256 of the raw body
 * - `X-Ringover-Webhook-Signature-V3`: base64 HMAC-SHA256 of method + address + body + timestamp
 * - `Authorization: Bearer` with the base64 of the key
 */
export const refusalOf = (request: RawRequest, key: string): Words | undefined => {
  const jwt = request.headers['x-ringover-webhook-signature'];
  if (jwt) return refusalOfJwt(request, jwt, key);
  const hex = request.headers['x-ringover-signature'];
  if (hex) return wrongUnless(sameText(hex.toLowerCase(), createHmac('sha256', key).update(request.body).digest('hex')));
  const third = request.headers['x-ringover-webhook-signature-v3'];
  if (third) return wrongUnless(addressesOf(request).some((address) => sameText(third, thirdSignature(request, address, key))));
  const bearer = request.headers.authorization?.match(/^Bearer (.+)$/i)?.[1];
  if (bearer) return wrongUnless(sameText(bearer, Buffer.from(key).toString('base64')));
  return sentences.signatureMissing;
};

const wrongUnless = (right: boolean): Words | undefined => (right ? undefined : sentences.signatureWrong);

const refusalOfJwt = (request: RawRequest, token: string, key: string): Words | undefined => {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const expected = createHmac('sha512', key).update(`${header}.${claims}`).digest('base64url');
  if (!sameText(signature, expected) || jsonOfPart(header)?.alg !== 'HS512') return sentences.signatureWrong;
  const signed = jsonOfPart(claims);
  if (!signed || !sameJson(payloadOf(signed), bodyOf(request))) return sentences.bodyDiffers;
  return typeof signed.url === 'string' && !isFor(request, signed.url) ? sentences.addressDiffers : undefined;
};

/** The claim `payload` is the event, as an object or as its JSON text; without that claim the claims are the event. */
const payloadOf = (claims: Record<string, Json>): Json | undefined => {
  if (claims.payload === undefined) {
    const { url: _url, iat: _iat, exp: _exp, nbf: _nbf, iss: _iss, ...event } = claims;
    return event;
  }
  return typeof claims.payload === 'string' ? parseQuietly(claims.payload) : claims.payload;
};

/** A proxy before us may add host and prefix, never change the end of the path. */
const isFor = (request: RawRequest, url: string): boolean => {
  if (!URL.canParse(url)) return false;
  return new URL(url).pathname.endsWith(request.url.split('?')[0] ?? '');
};

const thirdSignature = (request: RawRequest, address: string, key: string): string =>
  createHmac('sha256', key)
    .update(request.method.toUpperCase() + address)
    .update(request.body)
    .update(request.headers['x-ringover-request-signature-v3-timestamp'] ?? '')
    .digest('base64');

/** Ringover signs the address that it called; behind a proxy the scheme and host are those it forwarded. */
const addressesOf = ({ headers, url }: RawRequest): string[] => {
  const host = headers['x-forwarded-host'] ?? headers.host ?? '';
  return [`https://${host}${url}`, `http://${host}${url}`];
};

const sameText = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const jsonOfPart = (part: string): Record<string, Json> | undefined => {
  const value = parseQuietly(Buffer.from(part, 'base64url').toString('utf8'));
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
};

const bodyOf = (request: RawRequest): Json | undefined => parseQuietly(request.body.toString('utf8'));

const parseQuietly = (text: string): Json | undefined => {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
};
