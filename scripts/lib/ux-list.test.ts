import { expect, it } from 'vitest';
// @ts-expect-error The scripts are plain JavaScript, so that they need nothing to be installed.
import { uxList } from './ux-list.mjs';

const lineOf = (number: string, tests: { name: string; state: string }[]): string =>
  uxList(tests).find((line: string) => line.includes(number));

it('a check is proved when every test of its number passed', () => {
  const tests = [
    { name: 'UX-03: speaks French', state: 'passed' },
    { name: 'UX-03: shows no key', state: 'passed' },
  ];
  expect(lineOf('UX-03', tests)).toBe('✓ UX-03: speaks French');
  expect(uxList(tests).at(-1)).toBe('1 of 44 checks proved.');
});

it('one test that failed, was skipped or is not there makes it not proved, and the line says which', () => {
  const passed = { name: 'UX-03: speaks French', state: 'passed' };
  expect(lineOf('UX-03', [passed, { name: 'UX-03: shows no key', state: 'failed' }])).toBe('✗ UX-03: shows no key (failed)');
  expect(lineOf('UX-03', [passed, { name: 'UX-03: shows no key', state: 'skipped' }])).toBe('✗ UX-03: shows no key (skipped)');
  expect(lineOf('UX-04', [passed])).toBe('✗ UX-04: no test of this number was run');
});

it('all 44 are listed in order, whatever else was tested', () => {
  const lines = uxList([{ name: 'a story', state: 'passed' }]);
  expect(lines).toHaveLength(45);
  expect(lines[0]).toContain('UX-01');
  expect(lines[43]).toContain('UX-44');
});
