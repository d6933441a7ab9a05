import { describe, expect, it } from 'vitest';
import { formatAbout } from './format-about';

const plain = (value: string, country: string) => formatAbout(value, country).replaceAll('\u00a0', ' ');

describe('formatAbout', () => {
  it('writes a phone in the reader’s national style, and others internationally', () => {
    expect(plain('+33612345678', 'FR')).toBe('06 12 34 56 78');
    expect(plain('+33612345678', 'BE')).toBe('+33 6 12 34 56 78');
    expect(plain('+14155550100', 'FR')).toBe('+14155550100');
  });

  it('leaves everything else as it is', () => {
    expect(formatAbout('claire@acme.fr', 'FR')).toBe('claire@acme.fr');
    expect(formatAbout('', 'FR')).toBe('');
  });
});
