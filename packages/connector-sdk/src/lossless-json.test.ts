import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, stringifyJson } from './lossless-json.js';

describe('parseJson', () => {
  it('keeps an integer beyond 2^53 as text', () => {
    expect(parseJson('{"call_id":1234567890987654400,"list":[-9007199254740993, 9007199254740991]}')).toEqual({
      call_id: '1234567890987654400',
      list: ['-9007199254740993', 9007199254740991],
    });
  });

  it('leaves long digits inside texts, names and fractions alone', () => {
    const text =
      '{"12345678901234567890":"id 12345678901234567890, \\"12345678901234567890\\"","x":0.12345678901234567890,"y":1234567890123456e4,"z":[12345678901234567]}';
    expect(parseJson(text)).toEqual({
      '12345678901234567890': 'id 12345678901234567890, "12345678901234567890"',
      x: 0.12345678901234568,
      y: 1.234567890123456e19,
      z: ['12345678901234567'],
    });
  });

  it('reads a long number that stands alone', () => {
    expect(parseJson('12345678901234567890')).toBe('12345678901234567890');
  });

  it('throws for what is not JSON', () => {
    expect(() => parseJson('{"a":12345678901234567890')).toThrow(SyntaxError);
  });

  it('agrees with JSON.parse for everything without long integers', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/\d{16}/.test(text));
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('gives back every bigint that stringifyJson wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n }), fc.string(), (id, text) => {
        expect(parseJson(stringifyJson({ id, text, list: [id] }))).toEqual({ id: id.toString(), text, list: [id.toString()] });
      }),
    );
  });
});

describe('stringifyJson', () => {
  it('writes a bigint as a number and undefined as null', () => {
    expect(stringifyJson({ id: 1234567890987654400n })).toBe('{"id":1234567890987654400}');
    expect(stringifyJson(undefined)).toBe('null');
  });
});
