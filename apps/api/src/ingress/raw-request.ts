import type { RawRequest } from '@navette/connector-sdk';
import type { FastifyRequest } from 'fastify';

/** The request as a receiver wants it: nothing parsed, repeated headers joined. Plain loops: this is done for every event. */
export const rawRequestOf = (request: FastifyRequest): RawRequest => {
  const headers: Record<string, string | undefined> = {};
  for (const name in request.headers) {
    const value = request.headers[name];
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const query: Record<string, string> = {};
  const asked = (request.query ?? {}) as Record<string, string | string[]>;
  for (const name in asked) {
    const value = asked[name]!;
    query[name] = Array.isArray(value) ? (value.at(-1) ?? '') : value;
  }
  return { method: request.method, url: request.url, headers, query, body: Buffer.isBuffer(request.body) ? request.body : NOTHING };
};

const NOTHING = Buffer.alloc(0);

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
