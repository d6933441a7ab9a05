import { ref } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import type { DataEntry } from './data-entry';
import { suggestMatches } from './suggest-matches';

const entry = (path: string, label: string, type: DataEntry['type'] = 'string'): DataEntry => ({
  ref: ref('call', path),
  label,
  trail: [],
  sample: undefined,
  type,
});
const matched = (...given: Parameters<typeof suggestMatches>) =>
  suggestMatches(...given).map(({ target, ref: { path } }) => [target.value, path.join('.')]);

describe('suggestMatches', () => {
  it('takes the same name before one that means the same, whatever its spelling', () => {
    const targets = [
      { value: 'Phone', label: 'Téléphone' },
      { value: 'Last_Name', label: 'Nom' },
    ];
    expect(matched(targets, [entry('from', 'Caller'), entry('phone', 'Phone'), entry('lastName', 'Last name')])).toEqual([
      ['Phone', 'phone'],
      ['Last_Name', 'lastName'],
    ]);
    expect(matched(targets, [entry('from', 'Caller')])).toEqual([['Phone', 'from']]);
  });

  it('offers each piece of data once, and no list or group for a single field', () => {
    const targets = [
      { value: 'Email', label: 'E-mail' },
      { value: 'Other_Email', label: 'E-mail' },
    ];
    expect(matched(targets, [entry('email', 'E-mail'), entry('mail', 'Mail', 'array')])).toEqual([['Email', 'email']]);
  });

  it('offers nothing where no name fits', () =>
    expect(matched([{ value: 'Colour', label: 'Colour' }], [entry('from', 'Caller')])).toEqual([]));
});
