import { createHash } from 'node:crypto';
import type { Catalog } from '@navette/flow';
import type { ApiInstance } from '../api-instance.js';
import { catalogAnswerSchema } from '../contract/index.js';

/** The same text for everybody until connectors change: written once, and a browser that has it gets 304. */
export const catalogRoutes = (app: ApiInstance, { catalog }: { catalog: Catalog }): void => {
  const text = JSON.stringify(catalog);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const schema = { tags: ['catalog'], summary: 'What can be put on the canvas', response: { 200: catalogAnswerSchema } };
  app.get('/catalog', { config: { least: 'viewer' }, schema }, async (request, reply) => {
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === tag) return reply.code(304 as 200).send(undefined as never);
    return reply
      .type('application/json; charset=utf-8')
      .serializer(String)
      .send(text as never); // never: already written
  });
};
