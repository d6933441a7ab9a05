import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A vendor that recognises `Idempotency-Key`: an effect is a key it had not seen. Slow now and then, so that kills meet calls in flight. */
export type EffectsSink = {
  url: string;
  effects(id: string): number /** How those who asked said who they are. */;
  tokens(id: string): string[];
  close(): Promise<void>;
};

export async function startEffectsSink(): Promise<EffectsSink> {
  const keys = new Map<string, Set<string>>();
  const tokens = new Map<string, string[]>();
  const server = createServer(async (request, response) => {
    request.resume();
    const id = request.url?.split('/').at(-1) ?? '';
    const seen = keys.get(id) ?? new Set();
    seen.add(String(request.headers['idempotency-key']));
    keys.set(id, seen);
    const { authorization } = request.headers;
    if (authorization) tokens.set(id, [...(tokens.get(id) ?? []), authorization]);
    await delay(Math.random() * 150);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, authorization }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tokens: (id) => tokens.get(id) ?? [],
    effects: (id) => keys.get(id)?.size ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
