import { describe, expect, it } from 'vitest';
import { bodyOf, serve } from '../testing/serve.js';
import { sendWebhook } from './send-webhook.js';

describe('sendWebhook', () => {
  it('tries again, made anew for each try, until somebody takes it', async () => {
    const seen: string[] = [];
    const server = await serve(async (request, response) => {
      seen.push(await bodyOf(request));
      response.writeHead(seen.length < 3 ? 503 : 202).end();
    });
    const outcome = await sendWebhook({ make: (attempt) => ({ url: server.url, body: JSON.stringify({ attempt }) }), firstDelay: 1 });
    await server.close();
    expect(outcome).toEqual({ delivered: true, attempts: 3, status: 202 });
    expect(seen).toEqual(['{"attempt":1}', '{"attempt":2}', '{"attempt":3}']);
  });

  it('gives up after its tries and says why', async () => {
    const outcome = await sendWebhook({ make: () => ({ url: 'http://127.0.0.1:1/', body: '{}' }), tries: 2, firstDelay: 1 });
    expect(outcome).toMatchObject({ delivered: false, attempts: 2, problem: expect.any(String) });
  });
});
