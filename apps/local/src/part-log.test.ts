import { expect, test } from 'vitest';
import { warningIn } from './part-log.js';

test('a warning of a part is shown as its sentence', () => {
  expect(warningIn('{"level":40,"msg":"Temporal is not answering yet","err":{"message":"ECONNREFUSED"}}')).toBe(
    'Temporal is not answering yet: ECONNREFUSED',
  );
});

test('what a part says in passing is not shown', () => {
  expect(warningIn('{"level":30,"msg":"request completed"}')).toBeUndefined();
  expect(warningIn('2026-11-22 14:21:15 UTC [17702] LOG:  database system is ready')).toBeUndefined();
});

test('a fatal line of a server and an unexpected error are shown', () => {
  expect(warningIn('2026-11-22 UTC [1] FATAL:  could not open')).toContain('FATAL');
  expect(warningIn('TypeError: x is not a function')).toContain('TypeError');
});
