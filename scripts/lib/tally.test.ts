import { afterEach, expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript: they run before anything is installed
import { createTally } from './tally.mjs';

const exitCode = process.exitCode;
afterEach(() => {
  process.exitCode = exitCode;
});

test('a stage that fails does not keep the next from being counted, and the last line counts the whole', async () => {
  const lines: string[] = [];
  const tally = createTally((line: string) => lines.push(line));
  await tally.stage('types', async () => ({ passed: 1, failed: 0 }));
  await tally.stage('build', async () => {
    throw new Error('no such package');
  });
  await tally.stage('unit', async () => ({ passed: 40, failed: 2, failures: ['a flow', 'a run'] }));
  tally.print();
  expect(lines.at(-1)).toBe('41 passed, 3 failed');
  expect(lines).toContain('no such package');
  expect(lines.slice(-3, -1)).toEqual(['    ✗ a flow', '    ✗ a run']);
  expect(process.exitCode).toBe(1);
});

test('when everything passes the exit code stays as it is', async () => {
  const lines: string[] = [];
  process.exitCode = 0;
  const tally = createTally((line: string) => lines.push(line));
  await tally.stage('unit', async () => ({ passed: 3, failed: 0 }));
  tally.print();
  expect(lines.at(-1)).toBe('3 passed, 0 failed');
  expect(process.exitCode).toBe(0);
});
