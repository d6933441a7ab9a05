import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSecretBox } from './secrets.js';

const secrets = { apiKey: 'sk-ünï-🔑', refresh: '' };

describe('the secret box', () => {
  test.each([
    ['hex', randomBytes(32).toString('hex')],
    ['base64', randomBytes(32).toString('base64')],
    ['base64url', randomBytes(32).toString('base64url')],
    ['a sentence', 'a sentence that is no key of 32 bytes'],
  ])('opens what it sealed with a key given as %s', (_, key) => {
    expect(createSecretBox(key).open(createSecretBox(key).seal(secrets))).toEqual(secrets);
  });

  test('hex and base64 of the same 32 bytes are the same key', () => {
    const key = randomBytes(32);
    expect(createSecretBox(key.toString('base64')).open(createSecretBox(key.toString('hex')).seal(secrets))).toEqual(secrets);
  });

  test('sealing twice gives different bytes, none of which shows the text', () => {
    const box = createSecretBox('a key that is used for tests only');
    const [one, two] = [box.seal(secrets), box.seal(secrets)];
    expect(one.equals(two)).toBe(false);
    expect(one.toString('latin1')).not.toContain('apiKey');
  });

  test('another key, a changed byte or a cut tail is refused with a remedy', () => {
    const box = createSecretBox('a key that is used for tests only');
    const sealed = box.seal(secrets);
    expect(() => createSecretBox('another key, for tests only too').open(sealed)).toThrow('NAVETTE_SECRET_KEY');
    for (const at of [0, 13, 30]) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => box.open(changed)).toThrow('NAVETTE_SECRET_KEY');
    }
    expect(() => box.open(sealed.subarray(0, 20))).toThrow('NAVETTE_SECRET_KEY');
  });

  test('a key too short to be secret is refused', () => {
    expect(() => createSecretBox('short')).toThrow('32 random bytes');
  });
});
