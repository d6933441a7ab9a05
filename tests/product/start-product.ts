import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@navette/embedded';
import type { FlowDocument } from '@navette/flow';
import { createTerminal, type Navette, startNavette } from '@navette/local';
import { type ApiClient, apiClient } from './api-client.js';

/** All of Navette in a folder of its own, with an owner: what `pnpm start` starts. */
export type Product = Navette & {
  dataDir: string;
  /** Where it really listens, on this machine. */
  address: string;
  api: ApiClient;
  ownerKey: string;
  /** A practice account's connection, made as the app makes it. */
  practice(connector: string): Promise<string>;
  /** Imports and publishes; `hook` is the flow's own address, when it has one. */
  publish(document: FlowDocument): Promise<{ flowId: string; hook: string | undefined }>;
  remove(): Promise<void>;
};

export const owner = { name: 'Claire Leroy', email: 'claire@acme.example', password: 'a long enough password', organisation: 'Acme' };

/** `privateOrigins`: addresses on this machine that flows may call. */
export async function startProduct({
  privateOrigins = [],
  withOwner = true,
}: {
  privateOrigins?: string[];
  withOwner?: boolean;
} = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'navette-product-'));
  const port = await freePort();
  process.env.NAVETTE_PRIVATE_ORIGINS = privateOrigins.join(',');
  const address = `http://localhost:${port}`;
  const forget = () => rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  const settings = { dataDir, port, publicUrl: address, isDebug: false, language: 'en' as const };
  const navette = await startNavette(settings, quietTerminal()).catch(async (error) => {
    await forget();
    throw error;
  });
  const remove = async () => {
    await navette.stop();
    await forget();
  };
  try {
    if (withOwner) await createOwner(address);
    const ownerKey = withOwner ? (await readFile(join(dataDir, 'owner-api-key'), 'utf8')).trim() : '';
    const api = apiClient(address, () => ownerKey);
    return { ...navette, dataDir, address, api, ownerKey, practice: practiceWith(api), publish: publishWith(api), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function createOwner(address: string): Promise<void> {
  const response = await fetch(`${address}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(owner),
  });
  if (!response.ok) throw new Error(`the owner could not be made: ${response.status} ${await response.text()}`);
}

const practiceWith = (api: ApiClient) => async (connector: string) => {
  const answer = await api.post<{ id?: string; connection?: { id: string } }>('/api/connections/practice', { connector });
  return (answer.connection?.id ?? answer.id)!;
};

const publishWith = (api: ApiClient) => async (document: FlowDocument) => {
  const file = { navette: 'flow', format: 1, exportedAt: new Date().toISOString(), document };
  const { id: flowId } = await api.post<{ id: string }>('/api/flows', { from: 'import', file });
  await api.post(`/api/flows/${flowId}/publish`, {});
  const { hook } = await api.get<{ hook: { address: string } | null }>(`/api/flows/${flowId}/hook`);
  return { flowId, hook: hook?.address };
};

function quietTerminal(): ReturnType<typeof createTerminal> {
  const terminal = createTerminal('en');
  return process.env.NAVETTE_LOG === 'debug' ? terminal : { ...terminal, line: () => {}, warn: () => {} };
}
