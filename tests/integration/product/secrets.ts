import { literal, secretValue } from '@navette/flow';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { runOf, runWhen } from '../../product/runs.js';
import type { Whole } from './whole.js';

const secret = 'never-seen-4Zq9';

/** It comes in by one door and goes out by one: to the server that it opens. */
export const secrets = (whole: Whole): void => {
  test('a secret of a step reaches the vendor, and stands in no document, answer, row, file or history', async () => {
    const { api, address, ownerKey } = whole.product;
    const answers: string[] = [];
    const ask = async (path: string) => {
      const answer = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${ownerKey}` } });
      expect(answer.status, path).toBe(200);
      answers.push(await answer.text());
    };
    const { id } = await api.post<{ id: string }>('/api/secrets', { value: secret });
    const send = sendTo(`${whole.sink.url}/echo`);
    const step = { ...send, params: { ...send.params, access: literal('bearer'), accessSecret: secretValue(id) } };
    const { flowId } = await whole.product.publish(inARow('Signs', trigger('run-now'), step));
    const { eventId } = await api.post<{ eventId: string }>(`/api/flows/${flowId}/run`, { data: {} });
    const runId = await runOf(api, eventId);
    await runWhen(api, runId, 'done');
    expect(whole.sink.tokens('echo')).toEqual([`Bearer ${secret}`]);

    for (const path of ['secrets', `flows/${flowId}`, `flows/${flowId}/export`, `flows/${flowId}/versions/1`, `runs/${runId}`, 'audit'])
      await ask(`/api/${path}`);
    expect(answers.join('\n')).toContain(id);
    expect(answers.filter((answer) => answer.includes(secret))).toEqual([]);
    expect(await rowsWith(whole.product.databaseUrl, secret)).toEqual([]);
    expect(await rowsWith(whole.product.databaseUrl, id)).toEqual(expect.arrayContaining(['flow_versions', 'secrets']));
    expect(await historiesWith(whole.product.temporalAddress, secret)).toBe(0);
  });
};

/** Tables with a row in which the text stands, as text or as bytes. */
async function rowsWith(databaseUrl: string, text: string): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const bytes = Buffer.from(text).toString('hex');
      const query = `SELECT 1 FROM "${name}" AS row WHERE row::text LIKE '%${text}%' OR row::text LIKE '%${bytes}%' LIMIT 1`;
      if ((await client.query(query)).rowCount) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}

/** In how many of the engine's histories the text stands. */
async function historiesWith(address: string, text: string): Promise<number> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  let looked = 0;
  let found = 0;
  for await (const { workflowId } of client.workflow.list()) {
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    looked += 1;
    if (payloadsIn(history).some((payload) => payload.includes(text))) found += 1;
  }
  await connection.close();
  expect(looked).toBeGreaterThan(0);
  return found;
}

/** Every piece of data in a history, wherever it stands. */
const payloadsIn = (part: unknown): string[] => {
  if (part instanceof Uint8Array) return [Buffer.from(part).toString('utf8')];
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(payloadsIn) : [];
};
