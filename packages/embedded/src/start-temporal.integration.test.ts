import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from './free-port.js';
import { startTemporal, type TemporalServer } from './start-temporal.js';

let folder: string;
let server: TemporalServer | undefined;
const env = { ...process.env, TEMPORAL_ADDRESS: '' };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navette-temporal-'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

const namespaces = async (address: string) => {
  const connection = await Connection.connect({ address });
  try {
    return (await connection.workflowService.listNamespaces({})).namespaces.map(({ namespaceInfo }) => namespaceInfo?.name);
  } finally {
    await connection.close();
  }
};

test('it keeps what it knew after SIGKILL, on the same port', async () => {
  const port = await freePort();
  server = await startTemporal({ dataDir: folder, port, env });
  const connection = await Connection.connect({ address: server.address });
  await connection.workflowService.registerNamespace({
    namespace: 'kept',
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  await connection.close();
  await server.kill();
  server = await startTemporal({ dataDir: folder, port, env });
  expect(server.address).toBe(`127.0.0.1:${port}`);
  expect(await namespaces(server.address)).toContain('kept');
});

test('a damaged file is one sentence that says nothing is lost', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'temporal.db'), 'this is no database'.repeat(1000));
  await expect(startTemporal({ dataDir: folder, env })).rejects.toMatchObject({ code: 'temporal-broken' });
});

test('TEMPORAL_ADDRESS is used as it is, and nothing is started', async () => {
  const given = await startTemporal({ dataDir: folder, env });
  server = given;
  const used = await startTemporal({ dataDir: join(folder, 'unused'), env: { ...env, TEMPORAL_ADDRESS: given.address } });
  expect(used.address).toBe(given.address);
  expect(used.process).toBeUndefined();
  await used.stop();
  expect(await namespaces(given.address)).toContain('default');
});
