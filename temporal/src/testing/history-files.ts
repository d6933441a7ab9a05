import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { temporal } from '@temporalio/proto';
import proto from '@temporalio/proto';

type History = temporal.api.history.v1.IHistory;
const { History } = proto.temporal.api.history.v1;

/** Recorded runs, as protobuf bytes (the JSON form of 1.24.0 does not read back). */
const folder = fileURLToPath(new URL('../../histories/', import.meta.url));

export async function readHistories(): Promise<{ workflowId: string; history: History }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.bin')).sort();
  return Promise.all(
    names.map(async (name) => ({ workflowId: name.replace('.bin', ''), history: History.decode(await readFile(`${folder}${name}`)) })),
  );
}

export async function writeHistory(name: string, history: History): Promise<void> {
  await writeFile(`${folder}${name}.bin`, encodeHistory(history));
}

export const encodeHistory = (history: History): Buffer => Buffer.from(History.encode(history).finish());
