import type { Words } from '@navette/flow';
import { AskUser } from './errors.js';
import type { HttpRequest } from './http.js';
import { sentences } from './sentences.js';

/** The whole address of a request. Credentials go to the connection's own origin only; http and https are the only kinds. */
export const addressOf = ({ path, query }: Pick<HttpRequest, 'path' | 'query'>, baseUrl?: string, title?: Words): URL => {
  const url = parse(baseUrl, path);
  if (baseUrl !== undefined) {
    const base = new URL(baseUrl);
    if (url.origin !== base.origin)
      throw new AskUser('OTHER_HOST', sentences.otherHost(title ?? { en: base.host, fr: base.host }, url.host));
  }
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) url.searchParams.set(name, String(value));
  return url;
};

const parse = (baseUrl: string | undefined, path: string): URL => {
  const text =
    isWhole(path) || baseUrl === undefined ? path.trim() : `${baseUrl.replace(/\/$/, '')}${path.startsWith('/') ? '' : '/'}${path}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !isWhole(url.href) || url.username !== '' || url.password !== '')
    throw new AskUser('NOT_AN_ADDRESS', sentences.notAnAddress(path));
  return url;
};

const isWhole = (address: string): boolean => /^\s*https?:\/\//i.test(address);
