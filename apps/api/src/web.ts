import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { errorAnswer } from './error-answer.js';
import { ApiError } from './errors.js';

/** Nothing from another host, no script in the page. Styles in attributes are what the canvas places its steps with. */
const contentPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const ours = /^\/(api|hooks|forms|metrics)(\/|$)/;

/** The built web app: files by name, any other page is index.html. Unknown addresses of the API are answered in JSON. */
export const serveWeb = (app: FastifyInstance, { webDir }: { webDir?: string }): void => {
  const page = webDir && existsSync(join(webDir, 'index.html')) ? webDir : undefined;
  if (page) app.register(async (scope) => serveFiles(scope, page));
  app.setNotFoundHandler((request, reply) => {
    // Of the path alone: what a page is asked to look for may well hold a dot.
    const path = request.url.split('?', 1)[0]!;
    const wantsPage = page && (request.method === 'GET' || request.method === 'HEAD') && !ours.test(path);
    if (wantsPage && !/\.\w{2,5}$/.test(path)) return reply.sendFile('index.html', page);
    const refusal = new ApiError('routeUnknown');
    return reply.status(404).type('application/json; charset=utf-8').send(errorAnswer(refusal, request.headers['accept-language']));
  });
};

const serveFiles = async (app: FastifyInstance, root: string): Promise<void> => {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, least: 'public' };
  });
  await app.register(fastifyStatic, {
    root,
    index: ['index.html'],
    cacheControl: false,
    setHeaders(answer, path) {
      const isHashed = path.includes('/assets/');
      answer.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      answer.setHeader('x-content-type-options', 'nosniff');
      answer.setHeader('referrer-policy', 'same-origin');
      if (path.endsWith('.html')) answer.setHeader('content-security-policy', contentPolicy);
    },
  });
};
