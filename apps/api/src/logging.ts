import type { FastifyServerOptions } from 'fastify';

/** An address of ours is a right to post: logs show that there was one, not which. */
export const maskUrl = (url: string): string => url.replace(/^(\/(?:hooks|forms)\/)[^/?]{4,}/, '$1…').replace(/\?.*$/, '?…');

/** pino, with everything secret taken out. */
export const loggerOptions: FastifyServerOptions['logger'] = {
  level: process.env.NAVETTE_LOG_LEVEL ?? 'info',
  redact: {
    paths: [
      '*.headers.authorization',
      '*.headers.cookie',
      '*.headers["set-cookie"]',
      '*.password',
      '*.values',
      '*.secrets',
      '*.apiKey',
      'err.config',
      'err.parameters',
    ],
    censor: '••••',
  },
  serializers: {
    req: ({ method, url, id }) => ({ id, method, url: maskUrl(url) }),
  },
};
