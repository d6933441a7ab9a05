import type { Condition, Test } from '../condition.js';
import { type Issue, type IssuePlace, issueOf } from '../issues.js';
import { operators } from '../operators/operator-table.js';
import type { Value } from '../value.js';
import type { Words } from '../words.js';
import { isBlankValue, viewOf } from './view-of.js';

const levels = 3;

/** `where`: what holds the condition, as the person sees it: a path, "Only if". */
type Place = { where: Words; stepId: string; field: string };

/** A condition is complete: every test names data and has the values that its operator takes. */
export const checkCondition = (condition: Condition | undefined, place: Place): Issue[] => {
  if (!condition) return [];
  const tooDeep = depthOf(condition) > levels ? [issueOf('conditionTooDeep', { where: place.where, limit: levels }, pin(place))] : [];
  return [...tooDeep, ...checkPart(condition, place)];
};

const pin = ({ stepId, field }: Place): IssuePlace => ({ stepId, field });

/** Groups count, tests do not. */
const depthOf = (condition: Condition): number => (condition.kind === 'test' ? 0 : 1 + Math.max(0, ...condition.of.map(depthOf)));

const checkPart = (condition: Condition, place: Place): Issue[] => {
  if (condition.kind === 'test') return checkTest(condition, place);
  if (condition.of.length === 0) return [issueOf('conditionEmpty', { where: place.where }, pin(place))];
  return condition.of.flatMap((part, index) => checkPart(part, { ...place, field: `${place.field}.of.${index}` }));
};

const checkTest = (test: Test, place: Place): Issue[] => {
  if (isBlankValue(test.left))
    return [issueOf('conditionDataMissing', { where: place.where }, pin({ ...place, field: `${place.field}.left` }))];
  const { arity } = operators[test.operator];
  for (let index = 0; index < (arity === 'many' ? 1 : arity); index++) {
    if (isNothing(test.right[index])) {
      return [issueOf('conditionValueMissing', { where: place.where }, pin({ ...place, field: `${place.field}.right.${index}` }))];
    }
  }
  return [];
};

/** A list without items compares with nothing either. */
const isNothing = (value: Value | undefined): boolean => {
  const view = viewOf(value);
  return view.kind === 'blank' || (view.kind === 'list' && view.items.length === 0);
};
