import type { Language } from '@navette/flow';
import type { FastifyRequest } from 'fastify';

/** `?lang=fr`, else what the browser prefers, else English. */
export const languageOf = (request: Pick<FastifyRequest, 'query' | 'headers' | 'body'>): Language => {
  const asked = (request.query as { lang?: string } | undefined)?.lang ?? (request.body as { lang?: string } | null | undefined)?.lang;
  if (asked === 'fr' || asked === 'en') return asked;
  return /^\s*fr\b/i.test(request.headers['accept-language'] ?? '') ? 'fr' : 'en';
};
