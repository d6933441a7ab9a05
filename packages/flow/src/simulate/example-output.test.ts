import { describe, expect, it } from 'vitest';
import { exampleOutput } from './example-output.js';

describe('exampleOutput', () => {
  it('puts what was sent into the example, also within its records', () => {
    const example = { id: '1', lastName: 'Leroy', record: { email: 'claire@acme.example', score: 12 }, address: { city: 'Lille' } };
    const params = { lastName: 'Dupont', email: 'j.dupont@x.example', address: { city: 'Lyon' } };
    expect(exampleOutput(example, params)).toEqual({
      id: '1',
      lastName: 'Dupont',
      record: { email: 'j.dupont@x.example', score: 12 },
      address: { city: 'Lyon' },
    });
  });

  it('keeps the example where what was sent is of another kind or empty', () => {
    expect(exampleOutput({ owner: 'Claire', tags: ['a'], count: 2 }, { owner: null, tags: 'b', count: 'three' })).toEqual({
      owner: 'Claire',
      tags: ['a'],
      count: 2,
    });
    expect(exampleOutput(null, { a: 1 })).toBeNull();
  });
});
