import { describe, expect, it } from 'vitest';
import { redact, redactUrl } from './redact.js';

describe('redact', () => {
  it('hides the values of names that say they are secret, at any depth', () => {
    expect(redact({ a: [{ access_token: 'x', Authorization: 'y', apiKey: 'z', name: 'Claire' }] }, [])).toEqual({
      a: [{ access_token: '•••', Authorization: '•••', apiKey: '•••', name: 'Claire' }],
    });
  });

  it('hides the connection’s own values wherever they stand in a text', () => {
    expect(redact({ message: 'key s3cr3t-key refused' }, ['s3cr3t-key'])).toEqual({ message: 'key ••• refused' });
  });

  it('leaves very short values, which would hide everything', () => {
    expect(redact('a1b1', ['1'])).toBe('a1b1');
  });

  it('takes credentials and secret parameters out of an address', () => {
    const shown = redactUrl('https://user:pass@example.com/a?api_key=123456&page=2&q=s3cr%20t', ['s3cr t']);
    expect(shown).not.toMatch(/user|pass|123456|s3cr/);
    expect(shown).toContain('page=2');
  });
});
