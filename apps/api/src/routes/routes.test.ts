import { describe, expect, it } from 'vitest';
import { roles } from '../roles.js';
import { createTestApi } from '../testing/test-api.js';

describe('routes', () => {
  it('all declare the least role that may use them', async () => {
    const { app, routes } = await createTestApi();
    const without = routes.filter(({ least }) => least === undefined || !['public', ...roles].includes(least));
    expect(without).toEqual([]);
    expect(routes.length).toBeGreaterThan(50);
    await app.close();
  });

  it('under /api that anyone may use are these and no others', async () => {
    const { app, routes } = await createTestApi();
    const open = routes.filter(({ url, least }) => url.startsWith('/api/') && least === 'public').map(({ url }) => url);
    expect([...new Set(open)].filter((url) => !url.startsWith('/api/docs')).sort()).toEqual([
      '/api/auth/*',
      '/api/auth/sign-in/*',
      '/api/health',
      '/api/invitations/:invitationId',
      '/api/invitations/:invitationId/accept',
      '/api/openapi.json',
      '/api/setup',
    ]);
    await app.close();
  });

  it('that change something are never left to viewers, but for asking questions', async () => {
    const { app, routes } = await createTestApi();
    const changing = routes.filter(({ method, url }) => url.startsWith('/api/') && !['GET', 'HEAD', 'OPTIONS'].includes(method));
    expect(changing.filter(({ least }) => least === 'viewer').map(({ url }) => url)).toEqual([
      '/api/templates/:templateId/preview',
      '/api/flows/:flowId/check',
    ]);
    await app.close();
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1 whose every reference leads somewhere', async () => {
    const { app } = await createTestApi();
    const answer = await app.inject('/api/openapi.json');
    expect(answer.statusCode).toBe(200);
    const document = answer.json();
    expect(document.openapi).toBe('3.1.0');
    const references = [...answer.body.matchAll(/"\$ref":"#([^"]+)"/g)].map(([, path]) => path!);
    const lost = references.filter(
      (path) =>
        path
          .split('/')
          .slice(1)
          .reduce((at, part) => at?.[part.replaceAll('~1', '/')], document) === undefined,
    );
    expect(lost).toEqual([]);
    expect(answer.body).not.toMatch(/"\$ref":"(?!#)/);
    expect(document.paths['/api/flows/{flowId}/publish'].post.requestBody).toBeDefined();
    await app.close();
  });

  it('has a readable page that asks nothing of another host', async () => {
    const { app } = await createTestApi();
    const page = await app.inject('/api/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(?:src|href)="https?:/);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    await app.close();
  });
});
