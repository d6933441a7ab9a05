import { describe, expect, it } from 'vitest';
import { startSandbox } from './start-sandbox.js';

describe('startSandbox', () => {
  it('serves every practice account on a free port of this machine, until it is stopped', async () => {
    const sandbox = await startSandbox({ port: 0 });
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { emulators } = (await (await fetch(`${sandbox.url}/__test/emulators`)).json()) as { emulators: { address: string }[] };
    for (const { address } of emulators) expect((await fetch(`${address}/`)).status).toBe(200);
    await sandbox.stop();
    await expect(fetch(sandbox.url)).rejects.toThrow();
  });

  it('says the address by which others reach it', async () => {
    const sandbox = await startSandbox({ port: 0, publicUrl: 'https://practice.example' });
    expect(sandbox.url).toBe('https://practice.example');
    await sandbox.stop();
  });
});
