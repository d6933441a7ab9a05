import fc from 'fast-check';
import { getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { normaliseKey } from './normalise-key.js';
import { phoneToE164 } from './phone/phone-to-e164.js';

const countries = ['FR', 'BE', 'DE', 'GB', 'ES', 'IT', 'US', 'CH', 'LU', 'MA'] as const;

describe('normaliseKey', () => {
  it.each([
    ['06 12 34 56 78', '+33612345678'],
    ['06.12.34.56.78', '+33612345678'],
    ['33612345678', '+33612345678'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['0033 6 12 34 56 78', '+33612345678'],
    ['tel:+33612345678', '+33612345678'],
    [33612345678, '+33612345678'],
    [' J.Dupont@X.fr ', 'j.dupont@x.fr'],
    ['4150868000000224001', '4150868000000224001'],
    [' ORD 12 ', 'ORD 12'],
    ['anonymous', 'anonymous'],
    [null, ''],
    [undefined, ''],
  ])('%j is %s', (value, key) => {
    expect(normaliseKey(value, 'FR')).toBe(key);
  });

  it('gives one key for a phone however it is written', () => {
    const mobile = fc.integer({ min: 0, max: 99_999_999 }).map((rest) => `6${String(rest).padStart(8, '0')}`);
    fc.assert(
      fc.property(mobile, fc.constantFrom(' ', '.', '-', ''), (digits, gap) => {
        const key = `+33${digits}`;
        const spaced = `0${digits}`.match(/../g)?.join(gap) ?? '';
        for (const written of [spaced, `33${digits}`, `+33${gap}${digits}`, `0033${digits}`]) {
          expect([written, normaliseKey(written, 'FR')]).toEqual([written, phoneToE164(key, 'FR') ?? written]);
        }
      }),
    );
  });

  it('reads each country’s own way of writing and its digits without plus', () => {
    for (const country of countries) {
      const phone = getExampleNumber(country, examples);
      for (const written of [phone?.formatNational(), phone?.formatInternational(), phone?.number.slice(1)]) {
        expect([country, written, normaliseKey(written, country)]).toEqual([country, written, phone?.number]);
      }
    }
  });

  it('takes a 10-digit North American number as such even where it could be a foreign one', () => {
    expect(phoneToE164('662-555-1234', 'US')).toBe('+16625551234');
    expect(phoneToE164('6625551234', 'FR')).toBe('+6625551234');
  });

  it('ignores the case of e-mails and the spaces around them', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(normaliseKey(` ${email.toUpperCase()} `, 'FR')).toBe(normaliseKey(email.toLowerCase(), 'FR'));
      }),
    );
  });

  it('changes nothing the second time', () => {
    const looksLikePhone = fc.stringMatching(/^[+0-9 ().-]{0,20}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress(), looksLikePhone), fc.constantFrom(...countries, 'XX'), (value, country) => {
        const once = normaliseKey(value, country);
        expect(normaliseKey(once, country)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
