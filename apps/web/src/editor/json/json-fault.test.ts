import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault';

describe('jsonFault', () => {
  it.each(['', '  \n', 'null', '{ "a": [1, 2.5, "x"] }'])('finds none in %j', (text) => expect(jsonFault(text)).toBeUndefined());

  it.each([
    ['{\n  "a": ,\n  "b": 1\n}', 2],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ['{\n  "a": 1,\n}', 3],
    ['{ "a": ', 1],
    ['[1, 2\n', 1],
    ["{ 'a': 1 }", 1],
    ['{"a": 1} x', 1],
  ])('%j is wrong in line %i', (text, line) => expect(jsonFault(text)?.line).toBe(line));

  it('is a place within the text', () => {
    const text = '{ "a": tru }';
    const { from, to } = jsonFault(text)!;
    expect([from >= 0, from <= to, to <= text.length]).toEqual([true, true, true]);
  });
});
