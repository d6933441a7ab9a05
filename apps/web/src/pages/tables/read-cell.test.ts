import { describe, expect, it } from 'vitest';
import { readCell } from './read-cell';

describe('readCell', () => {
  it('reads numbers as people of both languages write them, and keeps what is none', () => {
    expect(readCell('number', '1 234,5')).toBe(1234.5);
    expect(readCell('number', '12.5')).toBe(12.5);
    expect(readCell('number', 'about ten')).toBe('about ten');
  });

  it('takes an empty cell for nothing', () => {
    expect(readCell('text', '  ')).toBeNull();
  });

  it('reads yes and no in both languages', () => {
    expect(readCell('boolean', 'Oui')).toBe(true);
    expect(readCell('boolean', 'no')).toBe(false);
  });
});
