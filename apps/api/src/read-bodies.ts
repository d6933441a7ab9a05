import type { FastifyInstance } from 'fastify';

/** The door: whatever comes stays as it came, because signatures are made over bytes. */
export const readRawBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
};

/** The API: JSON. Nothing at all counts as `{}`, so that a button without a form needs no body. */
export const readJsonBodies = (app: FastifyInstance): void => {
  const readJson = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, {});
    readJson(request, String(body), done);
  });
  app.addHook('preValidation', async (request) => {
    if (request.method !== 'GET' && (request.body === undefined || request.body === null)) request.body = {};
  });
};
