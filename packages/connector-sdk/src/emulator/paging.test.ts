import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedNumber, pageByCursor, pageByNumber } from './paging.js';
import { createRequestLimiter } from './request-limiter.js';

describe('paging', () => {
  it('gives every item once, in order, whatever the size of a page', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 50 }), fc.integer({ min: 1, max: 20 }), (items, size) => {
        const found: number[] = [];
        let cursor: string | undefined;
        do {
          const page = pageByCursor(items, cursor, size);
          found.push(...page.items);
          cursor = page.next;
        } while (cursor);
        expect(found).toEqual(items);
      }),
    );
  });

  it('counts pages from 1 and says when there is more', () => {
    expect(pageByNumber([1, 2, 3], 1, 2)).toEqual({ items: [1, 2], more: true });
    expect(pageByNumber([1, 2, 3], 2, 2)).toEqual({ items: [3], more: false });
  });

  it('starts again at a cursor that nobody wrote', () => expect(pageByCursor([1, 2], '???', 1).items).toEqual([1]));

  it('holds numbers of a query inside bounds', () => {
    const bounds = { usual: 20, least: 1, most: 100 };
    expect([undefined, '', '5', '500', '-1', 'x', '7.9'].map((text) => boundedNumber(text, bounds))).toEqual([20, 20, 5, 100, 1, 20, 7]);
  });
});

describe('createRequestLimiter', () => {
  it('lets its number through per key and window, and says how long to wait', () => {
    let time = 0;
    const limiter = createRequestLimiter({ requests: 2, milliseconds: 1_000 }, () => time);
    expect([limiter.take('a'), limiter.take('a'), limiter.take('b')]).toEqual([undefined, undefined, undefined]);
    time = 400;
    expect(limiter.take('a')).toBe(600);
    time = 1_001;
    expect(limiter.take('a')).toBeUndefined();
  });
});
