import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RawRequest } from '@navette/connector-sdk';
import type { Words } from '@navette/flow';
import { sentences } from './sentences.js';

/** `X-Signature` is the hexadecimal HMAC-SHA256 of the raw body, with or without `sha256=` before it. Undefined: it is right. */
export const signatureRefusal = ({ headers, body }: Pick<RawRequest, 'headers' | 'body'>, secret: string): Words | undefined => {
  const given = headers['x-signature']?.trim();
  if (!given) return sentences.notSigned;
  const expected = createHmac('sha256', secret).update(body).digest();
  const received = Buffer.from(given.replace(/^sha256=/i, ''), 'hex');
  return received.length === expected.length && timingSafeEqual(received, expected) ? undefined : sentences.wrongSignature;
};
