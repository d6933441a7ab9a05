import { describe, expect, it } from 'vitest';
import { matchesNarrowing } from './narrowing.js';
import { callSample } from './samples.js';

describe('matchesNarrowing', () => {
  it('lets everything through without params', () => {
    expect(matchesNarrowing(callSample, {})).toBe(true);
  });

  it.each([
    [{ numbers: ['01 84 80 00 01'] }, true],
    [{ numbers: ['+33184800002'] }, false],
    [{ users: ['8001', '8002'] }, true],
    [{ users: ['8002'] }, false],
    [{ direction: 'inbound' as const }, true],
    [{ direction: 'outbound' as const }, false],
    [{ minimumSeconds: 1 }, false],
  ])('%j', (params, expected) => {
    expect(matchesNarrowing(callSample, params)).toBe(expected);
  });
});
