import { describe, expect, it } from 'vitest';
import { retryAfter } from './retry-after.js';

const now = Date.parse('2026-03-02T08:00:00Z');

describe('retryAfter', () => {
  it('reads seconds', () => expect(retryAfter({ 'retry-after': '7' }, now)).toBe(7_000));
  it('reads a date', () => expect(retryAfter({ 'retry-after': 'Mon, 02 Mar 2026 08:00:30 GMT' }, now)).toBe(30_000));
  it('reads a reset in seconds from now', () => expect(retryAfter({ 'x-ratelimit-reset': '12' }, now)).toBe(12_000));
  it('reads a reset that is a moment', () => expect(retryAfter({ 'x-ratelimit-reset': String(now / 1000 + 40) }, now)).toBe(40_000));
  it('prefers Retry-After', () => expect(retryAfter({ 'retry-after': '1', 'x-ratelimit-reset': '60' }, now)).toBe(1_000));
  it('never asks for the past, nor for more than a day', () => {
    expect(retryAfter({ 'retry-after': 'Mon, 02 Mar 2026 07:00:00 GMT' }, now)).toBe(0);
    expect(retryAfter({ 'retry-after': '999999' }, now)).toBe(86_400_000);
  });
  it('says nothing when nothing usable was said', () => {
    expect(retryAfter({}, now)).toBeUndefined();
    expect(retryAfter({ 'retry-after': 'soon' }, now)).toBeUndefined();
  });
});
