import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ActionDefinition, defineConnector } from '@navette/connector-sdk';
import { describeConnector } from '@navette/connector-sdk/check';
import { afterAll, describe, expect, it } from 'vitest';
import { ringoverEmulator } from '../../packages/connectors/ringover/emulator/index.js';
import { ringover } from '../../packages/connectors/ringover/index.js';
import { openPractice } from '../../packages/connectors/testing/open-practice.js';

const repository = join(import.meta.dirname, '..', '..');

/** The very code that README.md asks a newcomer to write, as the newcomer would run it. */
const readme = await readFile(join(repository, 'README.md'), 'utf8');
const code = /```ts\n([\s\S]*?)```/.exec(readme)![1]!.replaceAll(/^ {3}/gm, '');
const folder = join(repository, 'tests', '.artifacts');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'get-user.ts'), code);
const { getUser } = (await import(/* @vite-ignore */ join(folder, 'get-user.ts'))) as { getUser: ActionDefinition };

/** What the newcomer writes, and what `bench` writes. */
const madeLater = ['get-user.ts', 'bench/latest.json'];

const taught = defineConnector({ ...ringover, actions: [...ringover.actions, getUser] });
const practice = await openPractice(taught, ringoverEmulator);
afterAll(() => practice.close());

describeConnector(taught, { describe, it });

it('the action of the README answers what its example says, against the practice account', async () => {
  const { params, output } = getUser.examples.good[0]!;
  expect(await practice.run(getUser, params)).toEqual(output);
});

it('every path that the README names is there', () => {
  for (const [, path] of readme.matchAll(/`((?:packages|apps|temporal|tests|bench|scripts|docker)[\w./-]*)`/g)) {
    if (madeLater.some((file) => path!.endsWith(file))) continue;
    expect(existsSync(join(repository, path!)), path).toBe(true);
  }
});
