import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { mountEmulators } from './emulators.js';
import { connectors } from './registry.js';

const start = async () => {
  const app = Fastify();
  const emulators = await mountEmulators(app, { publicUrl: () => 'http://sandbox.test' });
  return { app, emulators };
};

describe('mountEmulators', () => {
  it('has a practice account for every connector that offers one', async () => {
    const { app, emulators } = await start();
    const offered = connectors.filter(({ connection }) => connection?.practice).map(({ name }) => name);
    expect(emulators.map(({ name }) => name)).toEqual(offered);
    await app.close();
  });

  it('lists them in the reader’s language and serves the page of each', async () => {
    const { app, emulators } = await start();
    const home = await app.inject({ url: '/', headers: { 'accept-language': 'fr' } });
    expect(home.body).toContain('Comptes d’essai');
    for (const { name, title } of emulators) {
      expect(home.body).toContain(`href="/${name}/?lang=fr"`);
      const page = await app.inject({ url: `/${name}/` });
      expect([page.statusCode, page.body.includes(`<h1>${title.en}</h1>`)]).toEqual([200, true]);
    }
    const { emulators: named } = (await app.inject({ url: '/__test/emulators' })).json();
    expect(named.map(({ address }: { address: string }) => address)).toEqual(emulators.map(({ name }) => `http://sandbox.test/${name}`));
    await app.close();
  });

  it('gives practice values that point at the sandbox', () => {
    for (const { connection } of connectors) {
      const values = connection?.practice?.('http://127.0.0.1:4410');
      if (connection && values) expect(new URL(connection.baseUrl(values)).origin).toBe('http://127.0.0.1:4410');
    }
  });
});
