import { expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript: they run before anything is installed
import { countVitest } from './count-vitest.mjs';

const file = (status: string, ...tests: string[]) => ({
  name: '/the/file.test.ts',
  status,
  assertionResults: tests.map((each, index) => ({ status: each, fullName: `test ${index + 1}` })),
});
const count = (files: unknown[], code: number) => countVitest(() => ({ testResults: files }), code);

test('tests are counted, skipped ones are neither passed nor failed', () => {
  expect(count([file('failed', 'passed', 'failed'), file('passed', 'passed', 'skipped')], 1)).toEqual({
    passed: 2,
    failed: 1,
    failures: ['test 2'],
  });
});

test('a file that could not be read is a failure', () => {
  expect(count([file('failed'), file('passed', 'passed')], 1)).toEqual({
    passed: 1,
    failed: 1,
    failures: ['/the/file.test.ts'],
  });
});

test('a run that ends badly without a failing test is a failure', () => {
  expect(count([file('passed', 'passed')], 1)).toEqual({ passed: 1, failed: 1, failures: ['an error outside any test'] });
});

test('no report is a failure', () => {
  const unreadable = () => {
    throw new Error('no such file');
  };
  expect(countVitest(unreadable, 0)).toEqual({ passed: 0, failed: 1, failures: ['no report'] });
});
