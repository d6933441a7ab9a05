import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.js';
import { LookupPending } from '../scope.js';
import { scopeOf } from '../testing/scope-of.js';
import { literal, ref, text } from '../value.js';
import { readPath } from './read-path.js';
import { resolve, resolveParams, resolveText } from './resolve.js';

const scope = scopeOf({ outputs: { call: { from: '33612345678', tags: ['a', 'b'], empty: null, lines: [{ price: 10 }, { price: 20 }] } } });

describe('resolve', () => {
  it('walks a path, through lists by index', () => {
    expect(resolve(ref('call', 'from'), scope)).toBe('33612345678');
    expect(resolve(ref('call', ['lines', 1, 'price']), scope)).toBe(20);
    expect(resolve(ref('call', 'lines.1.price'), scope)).toBe(20);
  });

  it('lets data bring no tag into a text that is HTML', () => {
    const tricky = scopeOf({ outputs: { form: { name: '<a href="https://x.example">\nTom & Co</a>' } } });
    const written = { ...text('<p><b>', ref('form', 'name'), '</b></p>'), html: true as const };
    expect(resolve(written, tricky)).toBe('<p><b>&lt;a href=&quot;https://x.example&quot;&gt;<br>Tom &amp; Co&lt;/a&gt;</b></p>');
  });

  it('gives undefined for whatever is missing', () => {
    expect(resolve(ref('gone', 'from'), scope)).toBeUndefined();
    expect(resolve(ref('call', 'from.inner.deep'), scope)).toBeUndefined();
    expect(resolve(ref('call', ['tags', 7]), scope)).toBeUndefined();
    expect(resolve(ref('call', ['tags', 'length']), scope)).toBeUndefined();
    expect(resolve(ref('call', 'constructor'), scope)).toBeUndefined();
  });

  it('never throws on any path into any data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.oneof(fc.string(), fc.integer())), (data, path) => {
        const found = readPath(data as Json, path);
        expect(typeof found).not.toBe('function');
      }),
    );
  });

  it('makes text of a text with pills, with nothing where a pill is missing', () => {
    expect(resolve(text('Call back ', ref('call', 'from'), ' / ', ref('call', 'nobody')), scope)).toBe('Call back 33612345678 / ');
    expect(resolveText(ref('call', 'tags'), scope)).toBe('a, b');
    expect(
      resolve(
        { ...text(' ', ref('call', 'from')), transforms: [{ name: 'phone', args: { format: 'national', otherwise: 'fail' } }] },
        scope,
      ),
    ).toBe('06 12 34 56 78');
  });

  it('leaves missing fields and items out', () => {
    const params = { a: literal(1), b: ref('call', 'nobody'), c: { kind: 'list' as const, items: [ref('call', 'nobody'), literal('x')] } };
    expect(resolveParams(params, scope)).toEqual({ a: 1, c: ['x'] });
    expect(resolve({ kind: 'fields', fields: { deep: { kind: 'fields', fields: params } } }, scope)).toEqual({ deep: { a: 1, c: ['x'] } });
  });

  it('keeps null, which is data', () => {
    expect(resolveParams({ note: ref('call', 'empty') }, scope)).toEqual({ note: null });
  });

  it('names the field in which a strict transform refused', () => {
    const params = { phone: ref('call', 'tags', [{ name: 'phone', args: { format: 'national', otherwise: 'fail' } }]) };
    expect(() => resolveParams(params, scope)).toThrow(expect.objectContaining({ code: 'notAPhone', field: 'phone' }));
  });

  it('lets a row that is not loaded yet be asked for', () => {
    const pending = scopeOf({
      lookup: (table, key) => {
        throw new LookupPending(table, key);
      },
    });
    const value = { ...text('x'), transforms: [{ name: 'lookup' as const, args: { table: 't', column: 'c' } }] };
    expect(() => resolveParams({ value }, pending)).toThrow(expect.objectContaining({ tableId: 't', key: 'x' }));
  });
});
