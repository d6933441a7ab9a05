import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from './csv.js';

describe('csv', () => {
  it('reads quotes, commas and line ends inside fields', () => {
    expect(readCsv('a,b\r\n"1, ""one""","two\nlines"\n')).toEqual([
      ['a', 'b'],
      ['1, "one"', 'two\nlines'],
    ]);
  });

  it('reads the semicolons and the mark of French spreadsheets', () => {
    expect(readCsv('\uFEFFNuméro;Propriétaire\n01 23;Claire, L.\n')).toEqual([
      ['Numéro', 'Propriétaire'],
      ['01 23', 'Claire, L.'],
    ]);
  });

  it('keeps an empty last field and passes over empty lines', () => {
    expect(readCsv('a,b\n1,\n\n2,x')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['2', 'x'],
    ]);
  });

  it('names the line of a quote that never ends', () => {
    expect(() => readCsv('a\n"b')).toThrow('line 2');
  });

  it('gives back what it wrote', () => {
    const rows = [
      ['Number', 'Owner'],
      ['+33 1 23 45 67 89', 'Claire "CL", Leroy'],
      ['two\nlines', ''],
    ];
    expect(readCsv(writeCsv(rows))).toEqual(rows);
  });

  it('disarms what a spreadsheet would take for a formula, and leaves phone numbers alone', () => {
    expect(writeCsv([['=1+1', '+33 6 12', '-x']])).toBe("'=1+1,+33 6 12,'-x\r\n");
  });
});
