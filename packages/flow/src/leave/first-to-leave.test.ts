import { describe, expect, it } from 'vitest';
import type { Condition, Test } from '../condition.js';
import type { LeaveRule } from '../document.js';
import { scopeOf } from '../testing/scope-of.js';
import { literal, ref } from '../value.js';
import { firstToLeave, hasLeaveConditions } from './first-to-leave.js';

const won: Test = { kind: 'test', left: ref('deal', 'stage'), operator: 'is', right: [literal('won')] };
const nameless: Test = { kind: 'test', left: ref('contact', 'name'), operator: 'hasNoValue', right: [] };
const event: LeaveRule = { label: 'bought', connector: 'crm', trigger: 'bought', matches: ref('call', 'from') };
const rule = (when: Condition): LeaveRule => ({ label: 'rule', when });
const look = (rules: LeaveRule[], outputs: Record<string, { [name: string]: string | null }>) =>
  firstToLeave(rules, scopeOf({ outputs }), (id) => id in outputs);

describe('leaving early by a condition', () => {
  it('answers the first rule that is true, with each of its lines as it was', () => {
    const rules = [event, rule(nameless), rule({ kind: 'any', of: [nameless, won] })];
    expect(look(rules, { contact: { name: 'Odile' }, deal: { stage: 'won' } })).toMatchObject({
      rule: 2,
      lines: [
        { holds: false, actual: 'Odile' },
        { holds: true, actual: 'won' },
      ],
    });
  });

  it('stays as long as none is true', () => {
    expect(look([event, rule(won)], { deal: { stage: 'demo' } })).toBeUndefined();
  });

  it('takes no line for true whose step has not answered yet, even one that asks for no value', () => {
    expect(look([rule(nameless)], {})).toBeUndefined();
    expect(look([rule(nameless)], { contact: { name: null } })).toBeDefined();
    expect(look([rule({ kind: 'all', of: [won, nameless] })], { deal: { stage: 'won' } })).toBeUndefined();
  });

  it('has nothing to look at when there are only events', () => {
    expect([undefined, [event], [event, rule(won)]].map(hasLeaveConditions)).toEqual([false, false, true]);
  });
});
