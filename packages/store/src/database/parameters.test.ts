import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asIndexedText, asJson, asTextArray, writable } from './parameters.js';

describe('values as Postgres takes them', () => {
  test('no JSON text holds an escape that jsonb refuses, and well-formed text is unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = JSON.parse(asJson(text)!) as string;
        expect(kept).toBe(Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '\uFFFD'));
      }),
    );
  });

  test('a text that speaks of escapes keeps its backslashes', () => {
    for (const text of ['\\u0000', '\\\\u0000', 'C:\\users\\ud800', '\\\0']) {
      expect(JSON.parse(asJson(text)!)).toBe(text.replaceAll('\0', '\uFFFD'));
    }
  });

  test('null and undefined are SQL’s null', () => {
    expect([asJson(null), asJson(undefined), asJson(0), asJson('')]).toEqual([null, null, '0', '""']);
    expect(writable({ a: '\0', b: undefined })).toEqual({ a: '\uFFFD' });
  });

  test('array literals quote what would end them', () => {
    expect(asTextArray([])).toBe('{}');
    expect(asTextArray(['a', '"', '\\', '{,}', 'NULL', ''])).toBe('{"a","\\"","\\\\","{,}","NULL",""}');
  });

  test('text too long for an index is known by its digest', () => {
    const long = 'x'.repeat(5_000);
    expect(asIndexedText('short')).toBe('short');
    expect(asIndexedText(long)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(asIndexedText(`${long}y`)).not.toBe(asIndexedText(long));
  });
});
