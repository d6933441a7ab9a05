import { describe, expect, it } from 'vitest';
import { repeatedKeys } from './repeated-keys';

const rows = (...labels: string[]) => labels.map((label, index) => ({ id: String(index), label, values: {} }));

describe('repeatedKeys', () => {
  it('names the earlier row of a key that comes twice, however it is spaced', () => {
    expect([...repeatedKeys(rows('01 23 45 67 89', '06', '0123456789'), 'phone')]).toEqual([['2', 1]]);
    expect([...repeatedKeys(rows('France', ' france '), 'text')]).toEqual([['1', 1]]);
  });

  it('leaves empty rows alone', () => {
    expect(repeatedKeys(rows('', ''), 'text').size).toBe(0);
  });
});
