import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../calendar/calendar.js';
import { type Condition, conditionSchema, type Test } from '../condition.js';
import type { Json } from '../json.js';
import { operators } from '../operators/operator-table.js';
import { type OperatorName, operatorNames, operatorsFor } from '../operators.js';
import { anyData, anyTransform } from '../testing/any-transform.js';
import { scopeOf } from '../testing/scope-of.js';
import { literal, ref } from '../value.js';
import { explain } from './explain.js';
import { holds } from './holds.js';
import { tellsBefore } from './value-before.js';

const test = (left: Json | undefined, operator: OperatorName, ...right: Json[]): Test => ({
  kind: 'test',
  left: left === undefined ? ref('gone') : literal(left),
  operator,
  right: right.map((value) => literal(value)),
});
const asks = (left: Json | undefined, operator: OperatorName, ...right: Json[]) => holds(test(left, operator, ...right), scopeOf());

describe('operators', () => {
  it.each<[Json, OperatorName, Json[], boolean]>([
    [' Paris ', 'is', ['paris'], true],
    ['Éa', 'is', ['e\u0301a'], true],
    ['06 12 34 56 78', 'is', ['+33612345678'], true],
    ['33612345678', 'isNot', ['0612345678'], false],
    ['Hot lead', 'contains', ['LEAD'], true],
    ['Hot lead', 'doesNotContain', ['cold'], true],
    ['Hot lead', 'startsWith', ['hot'], true],
    ['06 12 34 56 78', 'startsWith', ['+33'], true],
    ['Hot lead', 'endsWith', ['lead '], true],
    ['France', 'isOneOf', ['Belgium', 'france'], true],
    ['France', 'isOneOf', [['Belgium', 'Spain']], false],
    ['FR-2026-001', 'matches', ['^[a-z]{2}-\\d{4}-\\d+$'], true],
    ['anything', 'matches', ['('], false],
    ['62', 'atLeast', [50], true],
    ['1 234,5', 'equals', ['1234.5'], true],
    [5, 'differs', ['5'], false],
    ['many', 'moreThan', [1], false],
    [50, 'between', [50, 60], true],
    [61, 'between', [50, 60], false],
    [61, 'between', [50], false],
    ['2026-11-22T22:59:00Z', 'on', ['2026-11-22'], true],
    ['2026-11-22T23:01:00Z', 'on', ['2026-11-22'], false],
    ['22/11/2026', 'on', ['2026-11-22T12:00:00Z'], true],
    ['2026-11-22T22:59:00Z', 'after', ['2026-11-22'], false],
    ['2026-11-22T23:00:00Z', 'after', ['2026-11-22'], true],
    ['2026-11-21T23:30:00Z', 'before', ['2026-11-22'], false],
    ['2026-11-20T10:00:00Z', 'inLast', [2], true],
    ['2026-11-20T09:00:00Z', 'inLast', [2], false],
    ['2026-11-20', 'inLast', [2], true],
    ['2026-11-25T08:00:00Z', 'inNext', [3], true],
    ['2026-11-22T09:00:00Z', 'inNext', [3], false],
    ['2026-11-20', 'isBusinessDay', [], true],
    ['2026-11-22', 'isBusinessDay', [], false],
    ['soon', 'isBusinessDay', [], false],
    ['2026-11-11', 'isBusinessDay', [], false],
    ['2026-11-20T16:59:00Z', 'isInBusinessHours', [], true],
    ['2026-11-20T17:00:00Z', 'isInBusinessHours', [], false],
    ['2026-11-20', 'isInBusinessHours', [], true],
    [{ id: 1 }, 'exists', [], true],
    [{}, 'doesNotExist', [], true],
    ['oui', 'isYes', [], true],
    [0, 'isNo', [], true],
    ['maybe', 'isNo', [], false],
    [['06 12 34 56 78'], 'listContains', ['+33612345678'], true],
    [[1, 2], 'hasAtLeast', [2], true],
    [[], 'isEmpty', [], true],
    [false, 'hasValue', [], true],
    ['  ', 'hasNoValue', [], true],
  ])('%j %s %j: %s', (left, operator, right, expected) => {
    expect(asks(left, operator, ...right)).toBe(expected);
  });

  it('answer false when a side is missing, except those that ask for it', () => {
    const asking: OperatorName[] = ['isEmpty', 'doesNotExist', 'hasNoValue'];
    for (const operator of operatorNames) {
      for (const missing of [undefined, null, '', []]) {
        const right = operators[operator].arity === 2 ? [1, 2] : [1];
        expect([operator, asks(missing, operator, ...right)]).toEqual([operator, asking.includes(operator)]);
        if (operators[operator].arity !== 0) expect([operator, asks('x', operator, missing ?? null)]).toEqual([operator, false]);
      }
    }
  });

  it('never fail, whatever the data', () => {
    const anyRight = fc.array(anyData, { maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...operatorNames), anyData, anyRight, (operator, left, right) => {
        expect(typeof asks(left as Json, operator, ...(right as Json[]))).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });

  it('count data that a strict transform refuses as missing', () => {
    fc.assert(
      fc.property(anyData, fc.array(anyTransform, { maxLength: 3 }), (data, transforms) => {
        const condition: Condition = { kind: 'test', left: ref('call', 'data', transforms), operator: 'hasValue', right: [] };
        expect(typeof holds(condition, scopeOf({ outputs: { call: { data: data as Json } } }))).toBe('boolean');
      }),
    );
  });

  it.each<[Json, string, OperatorName, Json[], boolean]>([
    [{ stage: 'Won', previous: { stage: 'Demo' } }, 'stage', 'changed', [], true],
    [{ stage: 'Won', previous: { stage: ' demo' } }, 'stage', 'changedFromTo', ['Demo', 'won'], true],
    [{ stage: 'Won', previous: { stage: 'Demo' } }, 'stage', 'changedFromTo', ['Lost', 'Won'], false],
    [{ stage: 'Won', previous: { value: 1 } }, 'stage', 'changed', [], false],
    [{ stage: 'Won' }, 'stage', 'changed', [], false],
    [{ stage: null, previous: { stage: 'Demo' } }, 'stage', 'changed', [], true],
    [{ deal: { owner: { id: 1, name: 'A' } }, previous: { deal: { owner: { name: 'A', id: 1 } } } }, 'deal.owner', 'changed', [], false],
    [{ deal: { value: 2, previous: { value: 1 } } }, 'deal.value', 'changedFromTo', ['1', '2'], true],
  ])('of %j: %s %s %j: %s', (data, path, operator, right, expected) => {
    const asked: Test = { kind: 'test', left: ref('deal', path), operator, right: right.map((value) => literal(value)) };
    expect(holds(asked, scopeOf({ outputs: { deal: data } }))).toBe(expected);
  });

  it('about a change are offered where the app tells what was there before', () => {
    expect(operatorsFor('text', { hasBefore: true })).toContain('changedFromTo');
    expect(operatorsFor('text')).not.toContain('changed');
    expect(tellsBefore({ deal: { value: 2 }, previous: {} }, ['deal', 'value'])).toBe(true);
    expect(tellsBefore({ deal: { value: 2 } }, ['deal', 'value'])).toBe(false);
  });

  it('ask the calendar that is named, else the usual one', () => {
    const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
    const always = { ...usual, id: 'always', week: { ...usual.week, sunday: [{ from: '00:00', to: '24:00' }] } };
    const scope = scopeOf({ calendars: () => [usual, always] });
    const sunday = '2026-11-22T21:00:00Z';
    expect(holds(test(sunday, 'isInBusinessHours'), scope)).toBe(false);
    expect(holds(test(sunday, 'isInBusinessHours', 'always'), scope)).toBe(true);
  });

  it('are offered by kind of data, "has a value" for every kind', () => {
    expect(operatorsFor('yesNo')).toEqual(['is', 'isNot', 'isYes', 'isNo', 'hasValue', 'hasNoValue']);
    expect(operatorsFor('any')).toEqual(['hasValue', 'hasNoValue']);
  });
});

describe('a pattern', () => {
  const matches = (text: string, pattern: string) => asks(text, 'matches', pattern);

  it('is refused when a search could explode', () => {
    const bad = ['(a+)+$', '(a|a)+$', '(a?){30}', '(.*)*x', '([a-z]+){2,}', '(a)\\1', '(a{1,9})+b', 'a'.repeat(201)];
    for (const pattern of bad) expect([pattern, matches('aa', pattern)]).toEqual([pattern, false]);
  });

  it('is used when it is harmless', () => {
    const good: [string, string][] = [
      ['ORDER-12', '^(?:order|quote)-\\d+$'],
      ['+33612345678', '^(\\+33|0)6\\d{8}$'],
      ['ab ab', '(?:ab ?){2}'],
      ['75011 Paris', '^\\d{5} [a-zéè -]+$'],
    ];
    for (const [text, pattern] of good) expect([pattern, matches(text, pattern)]).toEqual([pattern, !pattern.includes('?){2}')]);
  });

  it('answers quickly on the worst text it accepts', () => {
    const started = performance.now();
    matches('a'.repeat(9_000), 'a*a*a*a*b');
    matches('a'.repeat(150), 'a*a*a*b');
    matches('a'.repeat(600), 'a*a*b');
    matches('a'.repeat(200), 'a?'.repeat(60));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

const memberAt = (condition: Condition, at: number[]): Condition | undefined => {
  const [index, ...rest] = at;
  if (index === undefined) return condition;
  const member = condition.kind === 'test' ? undefined : condition.of[index];
  return member && memberAt(member, rest);
};

describe('conditions', () => {
  const yes = test('a', 'is', 'a');
  const no = test('a', 'is', 'b');

  it('join their members', () => {
    const scope = scopeOf();
    expect(holds({ kind: 'all', of: [yes, { kind: 'any', of: [no, yes] }] }, scope)).toBe(true);
    expect(holds({ kind: 'all', of: [yes, { kind: 'any', of: [no, no] }] }, scope)).toBe(false);
    expect(holds({ kind: 'any', of: [] }, scope)).toBe(true);
  });

  it('are explained line by line with the actual data, also where the answer was clear before', () => {
    const scope = scopeOf({ outputs: { lead: { score: 42 } } });
    const score: Test = { kind: 'test', left: ref('lead', 'score'), operator: 'atLeast', right: [literal(50)] };
    const phone: Test = { kind: 'test', left: ref('lead', 'phone'), operator: 'hasNoValue', right: [] };
    const condition: Condition = { kind: 'all', of: [score, { kind: 'any', of: [phone] }] };
    expect(conditionSchema.parse(condition)).toEqual(condition);
    expect(explain(condition, scope)).toEqual({
      holds: false,
      lines: [
        { at: [0], test: score, holds: false, actual: 42, expected: [50] },
        { at: [1, 0], test: phone, holds: true, actual: null, expected: [] },
      ],
    });
  });

  it('are explained as they are decided', () => {
    const anyTest = fc.constantFrom(yes, no);
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        anyTest,
        fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('condition'), { maxLength: 3 }) }),
      ),
    }));
    fc.assert(
      fc.property(condition, (each) => {
        const { holds: answer, lines } = explain(each, scopeOf());
        expect(answer).toBe(holds(each, scopeOf()));
        for (const line of lines) expect([line.holds, memberAt(each, line.at)]).toEqual([line.test === yes, line.test]);
      }),
    );
  });
});
