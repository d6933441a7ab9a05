import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', 'temporal', 'src', 'workflows');
/** The workflow bundle is what this folder imports: values of an activity would pull the database into the replayed sandbox. */
const valueFromOutside = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'\.\.\/(?!workflows\/)[^']*'/gm;

const violationsIn = (source: string): string[] => source.match(valueFromOutside) ?? [];

test('workflow code takes types, never values, from the folders around it', async () => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(violationsIn(await readFile(join(folder, file), 'utf8')), file).toEqual([]);
});

test('a value imported from an activity is caught, its type is not', () => {
  expect(violationsIn(`import { perform } from '../activities/perform.js';`)).toHaveLength(1);
  expect(violationsIn(`import type { Performer } from '../activities/perform.js';`)).toEqual([]);
});
