import { expect, test } from 'vitest';
import { problem } from './embedded-error.js';

test('an error carries its sentence in both languages, with the values in it', () => {
  const error = problem('port-taken', { port: '4400', setting: 'PORT' }, 'EADDRINUSE');
  expect(error.message).toBe('Port 4400 is already used by another program. Stop that program, or choose another port with PORT.');
  expect(error.words.fr).toContain('Le port 4400');
  expect(error.details).toBe('EADDRINUSE');
});
