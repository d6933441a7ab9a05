import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi } from './testing/test-api.js';

describe('the web app', () => {
  let app: FastifyInstance;
  let webDir: string;
  beforeAll(async () => {
    webDir = await mkdtemp(join(tmpdir(), 'navette-web-'));
    await mkdir(join(webDir, 'assets'));
    await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Navette</title>');
    await writeFile(join(webDir, 'assets', 'app-abc123.js'), 'export {};');
    ({ app } = await createTestApi({ webDir }));
  });
  afterAll(async () => {
    await app.close();
    await rm(webDir, { recursive: true });
  });

  it.each(['/', '/welcome', '/flows/0191/edit?step=a', '/runs?q=marie@example.org', '/index.html'])(
    'answers %s with its page, never kept and never from elsewhere',
    async (url) => {
      const page = await app.inject(url);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('<title>Navette</title>');
      expect(page.headers['cache-control']).toBe('no-cache');
      expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    },
  );

  it('keeps files whose name is their content for ever', async () => {
    expect((await app.inject('/assets/app-abc123.js')).headers['cache-control']).toContain('immutable');
  });

  it.each(['/assets/gone.js', '/api/nothing', '/hooks', '/favicon.png'])('answers 404 in JSON for %s', async (url) => {
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().error.code).toBe('routeUnknown');
  });

  it('counts answers by route and never by address', async () => {
    await app.inject('/welcome');
    const { body } = await app.inject('/metrics');
    expect(body).toContain('navette_api_answer_seconds');
    expect(body).not.toContain('/flows/0191');
  });
});
