import { expect, it } from 'vitest';
import { suggestedOwners, withNumbers } from './number-rows';

const numbers = [
  { value: '+33140000001', label: 'Ligne de Zoé' },
  { value: '+33140000002', label: 'Fax' },
];
const users = [{ value: '7', label: 'Zoe Martin' }];

it('each number of the telephone system gets a row, once', () => {
  const rows = withNumbers([{ number: '+33140000002', owner: null, ignore: true }], numbers);
  expect(rows.map(({ number, ignore }) => [number, ignore])).toEqual([
    ['+33140000002', true],
    ['+33140000001', false],
  ]);
  expect(withNumbers(rows, numbers)).toEqual(rows);
});

it('an owner is suggested where their name is on the number, and nobody else was chosen', () => {
  const rows = withNumbers([], numbers);
  expect([...suggestedOwners(rows, numbers, users)]).toEqual([['+33140000001', { value: '7', label: 'Zoe Martin' }]]);
  expect(suggestedOwners([{ ...rows[0]!, owner: { value: '9', label: 'Karim' } }], numbers, users).size).toBe(0);
});
