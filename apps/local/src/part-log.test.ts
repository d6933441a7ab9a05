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
  expect(warningIn('2026-11-22 14:21:15 UTC [17702] ERROR:  duplicate key value')).toBeUndefined();
  expect(warningIn('time=2026-11-22 level=ERROR msg="Operation failed" error="context canceled"')).toBeUndefined();
});

test('a panic of a server and an unexpected error are shown', () => {
  expect(warningIn('2026-11-22 UTC [1] PANIC:  could not write')).toContain('PANIC');
  expect(warningIn('TypeError: x is not a function')).toContain('TypeError');
});
