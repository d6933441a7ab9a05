import type { Condition } from '../condition.js';
import type { LeaveRule, Step } from '../document.js';
import type { Ref, Value } from '../value.js';
import { awaitedEvents } from '../waits/awaited-events.js';

/**
 * How a value is used, which decides what it may refer to. `own`: evaluated on the step's own data (a trigger's filter and identity,
 * the filter of an awaited event). `collect`: at the end of each turn of the loop. `run`: again and again while the run goes on, on what
 * its steps have answered by then. In conditions a missing value is no fault.
 */
export type Use = { kind: 'field' | 'own' | 'collect' | 'run'; inCondition?: boolean };

export type PlacedValue = { value: Value; field: string; use: Use };

/** Every value that a step holds, with its place in the step. */
export const valuesOf = (step: Step): PlacedValue[] => {
  switch (step.kind) {
    case 'trigger':
      return [
        ...inParams(step.params),
        ...inCondition(step.filter, 'filter', { kind: 'own' }),
        ...inValue(step.entry?.identity, 'entry.identity', { kind: 'own' }),
        ...inValue(step.threshold?.value, 'threshold.value', { kind: 'own' }),
        ...inValue(step.threshold?.of, 'threshold.of', { kind: 'own' }),
        ...inValue(step.neverFor?.value, 'neverFor.value', { kind: 'own' }),
        ...(step.leave ?? []).flatMap((rule, index) => inLeaveRule(rule, `leave.${index}`)),
        ...inValue(step.answer, 'answer', { kind: 'run' }),
      ];
    case 'action':
      return [...inParams(step.params), ...inCondition(step.onlyIf, 'onlyIf')];
    case 'branch':
      return step.paths.flatMap((path, index) => inCondition(path.when, `paths.${index}.when`));
    case 'loop':
      return [...inValue(step.items, 'items'), ...inValue(step.collect, 'collect', { kind: 'collect' })];
    case 'wait':
      return inWait(step.for);
    case 'subflow':
      return inValue(step.input, 'input');
    case 'stop':
      return inValue(step.message, 'message');
  }
};

const inLeaveRule = (rule: LeaveRule, field: string): PlacedValue[] =>
  'when' in rule ? inCondition(rule.when, `${field}.when`, { kind: 'run' }) : inValue(rule.matches, `${field}.matches`, { kind: 'own' });

const inWait = (wait: Extract<Step, { kind: 'wait' }>['for']): PlacedValue[] => {
  switch (wait.kind) {
    case 'duration':
    case 'clock':
    case 'businessHours':
      return [];
    case 'until':
      return inValue(wait.date, 'for.date');
    case 'event':
      return [
        ...awaitedEvents(wait).flatMap(({ matches, field }) => inValue(matches, `${field}matches`)),
        ...inCondition(wait.filter, 'for.filter', { kind: 'own' }),
      ];
    case 'approval':
      return [
        ...inValue(wait.question, 'for.question'),
        ...wait.facts.flatMap((fact, index) => inValue(fact.value, `for.facts.${index}.value`)),
      ];
  }
};

const inParams = (params: Record<string, Value>): PlacedValue[] =>
  Object.entries(params).flatMap(([name, value]) => inValue(value, `params.${name}`));

const inValue = (value: Value | undefined, field: string, use: Use = { kind: 'field' }): PlacedValue[] =>
  value ? [{ value, field, use }] : [];

const inCondition = (condition: Condition | undefined, field: string, use: Use = { kind: 'field' }): PlacedValue[] => {
  if (!condition) return [];
  if (condition.kind !== 'test') return condition.of.flatMap((part, index) => inCondition(part, `${field}.of.${index}`, use));
  const within = { ...use, inCondition: true };
  return [
    ...inValue(condition.left, `${field}.left`, within),
    ...condition.right.flatMap((value, index) => inValue(value, `${field}.right.${index}`, within)),
  ];
};

/** The pills of a value, with the field that shows each. */
export const refsIn = (value: Value, field: string): { ref: Ref; field: string }[] => {
  switch (value.kind) {
    case 'literal':
      return [];
    case 'ref':
      return [{ ref: value, field }];
    case 'text':
      return value.parts.flatMap((part) => (typeof part === 'string' ? [] : [{ ref: part, field }]));
    case 'list':
      return value.items.flatMap((item, index) => refsIn(item, `${field}.${index}`));
    case 'fields':
      return Object.entries(value.fields).flatMap(([name, item]) => refsIn(item, `${field}.${name}`));
  }
};
