import { literal, ref, type Value } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { jsonTextOfValue, valueOfJsonText } from './json-text';

describe('a value as JSON', () => {
  it.each<Value | undefined>([
    undefined,
    literal(null),
    literal('text'),
    literal({ a: [1, 2] }),
    literal({ kind: 'colour' }),
    { kind: 'fields', fields: { phone: ref('call', 'from') } },
    { kind: 'list', items: [literal(1)] },
  ])('%j comes back as it was', (value) => {
    expect(valueOfJsonText(jsonTextOfValue(value))).toEqual({ value });
  });

  it('takes nothing that is not JSON', () => {
    expect(valueOfJsonText('{ a: 1 }')).toBeNull();
  });
});
