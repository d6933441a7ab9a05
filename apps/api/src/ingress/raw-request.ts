import type { RawRequest } from '@navette/connector-sdk';
import type { FastifyRequest } from 'fastify';

/** The request as a receiver wants it: nothing parsed, repeated headers joined. */
export const rawRequestOf = (request: FastifyRequest): RawRequest => ({
  method: request.method,
  url: request.url,
  headers: Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  ),
  query: Object.fromEntries(
    Object.entries((request.query ?? {}) as Record<string, string | string[]>).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value.at(-1) ?? '') : value,
    ]),
  ),
  body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
});

/** A body that says it is JSON must be JSON: refused before anything else looks at it. */
export const saysJsonButIsNot = (raw: RawRequest): boolean => {
  if (raw.body.length === 0 || !raw.headers['content-type']?.includes('json')) return false;
  try {
    JSON.parse(raw.body.toString('utf8'));
    return false;
  } catch {
    return true;
  }
};
