import { describe, expect, it } from 'vitest';
import { asGroup, emptyTest, withOperator } from './edit-condition';

describe('editing a condition', () => {
  it('gives an operator as many values as it takes and keeps those there are', () => {
    const test = { ...emptyTest(), right: [{ kind: 'literal' as const, value: '5' }] };
    expect(withOperator(test, 'between').right).toEqual([test.right[0], { kind: 'literal', value: '' }]);
    expect(withOperator(test, 'hasValue').right).toEqual([]);
  });

  it('shows a single test in a group', () => {
    expect(asGroup(emptyTest())).toEqual({ kind: 'all', of: [emptyTest()] });
  });
});
