import { describe, expect, it } from 'vitest';
import { parseCoql } from './parse.js';

describe('parseCoql', () => {
  it('reads columns, module, criteria, order and limit', () => {
    expect(
      parseCoql(
        "select Last_Name, Account_Name.Account_Name from Contacts where Email = 'a@b.fr' order by Modified_Time desc, id limit 20, 10",
      ),
    ).toEqual({
      columns: ['Last_Name', 'Account_Name.Account_Name'],
      module: 'Contacts',
      where: { kind: 'compare', column: 'Email', operator: '=', value: 'a@b.fr' },
      orderBy: [
        { column: 'Modified_Time', descending: true },
        { column: 'id', descending: false },
      ],
      limit: 10,
      offset: 20,
    });
  });

  it('binds and before or, and parentheses before both', () => {
    const shape = (where: string) =>
      JSON.stringify(parseCoql(`select id from Leads where ${where}`).where, (key, value) =>
        key === 'kind' || key === 'parts' || /^\d*$/.test(key) ? value : undefined,
      );
    expect(shape('a = 1 or b = 2 and c = 3')).toBe(
      '{"kind":"or","parts":[{"kind":"compare"},{"kind":"and","parts":[{"kind":"compare"},{"kind":"compare"}]}]}',
    );
    expect(shape('(a = 1 or b = 2) and c = 3')).toBe(
      '{"kind":"and","parts":[{"kind":"or","parts":[{"kind":"compare"},{"kind":"compare"}]},{"kind":"compare"}]}',
    );
  });

  it.each([
    ["a in ('x', 'y')", { kind: 'in', column: 'a', values: ['x', 'y'], not: false }],
    ["a not in ('x')", { kind: 'in', column: 'a', values: ['x'], not: true }],
    ['a between 1 and 5', { kind: 'between', column: 'a', from: 1, to: 5, not: false }],
    ['a is null', { kind: 'null', column: 'a', not: false }],
    ['a is not null', { kind: 'null', column: 'a', not: true }],
    ["a not like 'x%'", { kind: 'compare', column: 'a', operator: 'not like', value: 'x%' }],
    ['a >= -1.5', { kind: 'compare', column: 'a', operator: '>=', value: -1.5 }],
    ['a = true', { kind: 'compare', column: 'a', operator: '=', value: true }],
    ["a = 'L\\'Oréal'", { kind: 'compare', column: 'a', operator: '=', value: "L'Oréal" }],
  ])('reads %s', (where, expected) => {
    expect(parseCoql(`select id from Leads where ${where}`).where).toEqual(expected);
  });

  it.each([
    ['select id from Leads', { clause: 'where' }],
    ["select id from Leads where a == 'x'", { near: "= 'x'", line: 1, column: 31 }],
    ['select id Leads where a = 1', { near: 'Leads where a = 1', line: 1, column: 11 }],
    ['select id from Leads where a = 1 ;', { near: ';', line: 1, column: 34 }],
    ["select id from Leads where a = 'x", { near: "'x", line: 1, column: 32 }],
  ])('refuses %s and says where', (query, details) => {
    expect(() => parseCoql(query)).toThrow(expect.objectContaining({ details }));
  });

  it('refuses more than 25 criteria', () => {
    const where = Array.from({ length: 26 }, (_, index) => `a = ${index}`).join(' or ');
    expect(() => parseCoql(`select id from Leads where ${where}`)).toThrow('too many criteria');
  });
});
