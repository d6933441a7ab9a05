import { describe, expect, it } from 'vitest';
import { languageOf } from './language.js';

describe('the language of a reader', () => {
  it.each([
    [undefined, 'en'],
    ['fr', 'fr'],
    ['de-DE,fr;q=0.8,en;q=0.9', 'en'],
    ['de-DE,fr;q=0.8,en;q=0.2', 'fr'],
    ['fr-CA', 'fr'],
    ['es', 'en'],
  ])('of %s is %s', (header, language) => expect(languageOf(header)).toBe(language));
});
