import type { HttpRequest } from './http.js';

/** What goes on the wire, besides the address. */
export type Outgoing = { method: string; headers: Record<string, string>; body?: string | Uint8Array; timeout: number };

const defaultTimeout = 20_000;

/** Adds what every request carries. The request's own headers win over ours, the credentials win over everything. */
export const toSend = (request: HttpRequest, credentials: Record<string, string>): Outgoing => {
  const { body, type } = bodyOf(request);
  const ours = {
    accept: 'application/json, text/plain;q=0.8, */*;q=0.5',
    'user-agent': 'Navette',
    ...(type ? { 'content-type': type } : {}),
  };
  return {
    method: request.method,
    headers: { ...ours, ...lowerCase(request.headers ?? {}), ...lowerCase(credentials) },
    body,
    timeout: request.timeout ?? defaultTimeout,
  };
};

/** GET and HEAD change nothing by the rules of HTTP; the rest only when the connector says so. */
export const isSafe = ({ method, safe }: Pick<HttpRequest, 'method' | 'safe'>): boolean => safe ?? (method === 'GET' || method === 'HEAD');

const bodyOf = ({ json, form, body }: HttpRequest): { body?: string | Uint8Array; type?: string } => {
  if (json !== undefined) return { body: JSON.stringify(json), type: 'application/json' };
  if (form !== undefined) return { body: new URLSearchParams(form).toString(), type: 'application/x-www-form-urlencoded' };
  return { body };
};

const lowerCase = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
