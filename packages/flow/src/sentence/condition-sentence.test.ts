import { describe, expect, it } from 'vitest';
import type { Condition, Test } from '../condition.js';
import type { Json } from '../json.js';
import { operators } from '../operators/operator-table.js';
import type { OperatorName } from '../operators.js';
import { operatorNames } from '../operators.js';
import { literal, ref } from '../value.js';
import { conditionSentence } from './condition-sentence.js';

const test = (name: string, operator: OperatorName, ...right: Json[]): Test => ({
  kind: 'test',
  left: ref('lead', name),
  operator,
  right: right.map((value) => literal(value)),
});
const say = (condition: Condition, language: 'en' | 'fr' = 'en') => conditionSentence(condition, language, ({ path }) => String(path[0]));

const country = test('Country', 'isOneOf', 'France', 'Belgium');
const phone = test('Phone', 'hasNoValue');
const condition: Condition = { kind: 'all', of: [test('Score', 'atLeast', 50), { kind: 'any', of: [country, phone] }] };

describe('conditionSentence', () => {
  it('reads like a sentence in both languages', () => {
    expect(say(condition)).toBe('Score is at least 50, and Country is France or Belgium or Phone has no value');
    expect(say(condition, 'fr')).toBe('Score est d’au moins 50, et Country est France ou Belgium ou Phone n’a pas de valeur');
  });

  it('puts the third level between brackets', () => {
    const deep: Condition = { kind: 'any', of: [phone, { kind: 'all', of: [phone, { kind: 'any', of: [phone, country] }] }] };
    expect(say(deep)).toBe('Phone has no value, or Phone has no value and (Phone has no value or Country is France or Belgium)');
  });

  it('says what stands on both sides, and shows what is still open', () => {
    expect(say(test('Score', 'between', 1000.5, 2000))).toBe('Score is between 1,000.5 and 2,000');
    expect(say(test('Country', 'isOneOf', ['A', 'B', 'C']))).toBe('Country is A, B or C');
    expect(say(test('Seen', 'inLast', 7), 'fr')).toBe('Seen est dans les 7 derniers jours');
    expect(say(test('Score', 'atLeast'))).toBe('Score is at least …');
    expect(say({ kind: 'all', of: [] })).toBe('always');
    expect(say(test('Newsletter', 'is', true), 'fr')).toBe('Newsletter est Oui');
  });

  it('names the calendar that a condition about business days goes by', () => {
    const asked = (right: ReturnType<typeof literal>[]) =>
      say({ kind: 'test', left: ref('call', 'Day'), operator: 'isBusinessDay', right });
    expect(asked([])).toBe('Day is a business day');
    expect(asked([{ ...literal('0192'), label: 'Sales' }])).toBe('Day is a business day (Sales)');
  });

  it('has as many places as the operator takes', () => {
    for (const name of operatorNames) {
      const right = Array.from(
        { length: operators[name].arity === 'many' ? 2 : Number(operators[name].arity) },
        (_, index) => `value${index}`,
      );
      for (const language of ['en', 'fr'] as const)
        for (const value of right) expect(say(test('Left', name, ...right), language)).toContain(value);
    }
  });
});
