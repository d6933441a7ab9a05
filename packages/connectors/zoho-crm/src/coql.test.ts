import { describe, expect, it } from 'vitest';
import { parseCoql } from '../emulator/coql/parse.js';
import { coqlTime, criterion, joined, type Operator, quoted, select } from './coql.js';

describe('building COQL', () => {
  it.each([
    ["O'Neil", "'O\\'Neil'"],
    ['C:\\files', "'C:\\\\files'"],
    [12.5, '12.5'],
    [true, 'true'],
  ])('quotes %s so that it stays a value', (value, expected) => {
    expect(quoted(value)).toBe(expected);
  });

  it.each<[Operator, string | string[], string]>([
    ['is', 'x', "a = 'x'"],
    ['isNot', 'x', "a != 'x'"],
    ['contains', 'x', "a like '%x%'"],
    ['startsWith', 'x', "a like 'x%'"],
    ['endsWith', 'x', "a like '%x'"],
    ['isOneOf', ['x', 'y'], "a in ('x', 'y')"],
    ['moreThan', 'x', "a > 'x'"],
    ['atLeast', 'x', "a >= 'x'"],
    ['lessThan', 'x', "a < 'x'"],
    ['atMost', 'x', "a <= 'x'"],
    ['isEmpty', '', 'a is null'],
    ['isNotEmpty', '', 'a is not null'],
  ])('writes %s', (operator, value, expected) => {
    expect(criterion('a', operator, value)).toBe(expected);
  });

  it('puts parentheses around every pair, as Zoho wants them', () => {
    expect(joined('and', ['a = 1'])).toBe('a = 1');
    expect(joined('or', ['a = 1', 'b = 2', 'c = 3'])).toBe('((a = 1 or b = 2) or c = 3)');
  });

  it('writes queries that a reader of COQL understands, whatever the value', () => {
    const hostile = "x' or id is not null or a = '";
    const text = select({
      columns: ['id'],
      module: 'Leads',
      where: criterion('Last_Name', 'is', hostile),
      orderBy: 'id desc',
      limit: 10,
      offset: 20,
    });
    expect(parseCoql(text)).toMatchObject({ where: { kind: 'compare', value: hostile }, limit: 10, offset: 20 });
  });

  it('writes moments with an offset and without milliseconds', () => {
    expect(coqlTime(new Date('2026-03-02T09:12:04.567Z'))).toBe('2026-03-02T09:12:04+00:00');
  });
});
