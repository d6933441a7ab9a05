import { describe, expect, it } from 'vitest';
import { freeName, practiceName } from './starting-name.js';

describe('the name that an account starts with', () => {
  it('is the wanted one, or the next number that is free', () => {
    expect(freeName('CRM', [])).toBe('CRM');
    expect(freeName('CRM', ['CRM', 'CRM 2', 'CRM 4'])).toBe('CRM 3');
  });

  it('is never longer than a name may be, and still unlike the others', () => {
    const long = 'x'.repeat(200);
    const first = freeName(long, []);
    expect([first.length, freeName(long, [first]).length <= 120, freeName(long, [first]) === first]).toEqual([120, true, false]);
  });

  it('says that it is for practice, in the language of who made it', () => {
    const title = { en: 'E-mail', fr: 'E-mail' };
    expect([practiceName(title, 'en'), practiceName(title, 'fr')]).toEqual(['E-mail practice account', 'Compte d’essai E-mail']);
  });
});
