import type { Condition, Test } from '../condition.js';
import { type Issue, type IssuePlace, issueOf } from '../issues.js';
import { dataTypeOf } from '../operators/data-type-of.js';
import type { OperatorDefinition } from '../operators/define-operator.js';
import { operators } from '../operators/operator-table.js';
import { safePattern } from '../operators/safe-pattern.js';
import { findTrigger } from '../sentence/find-in-catalog.js';
import type { Value } from '../value.js';
import type { Words } from '../words.js';
import { pillName } from './names.js';
import { neverBoth, requiredTests } from './never-both.js';
import type { Survey } from './survey.js';
import { isBlankValue, jsonOf, viewOf } from './view-of.js';

const levels = 3;

/** `where`: what holds the condition, as the person sees it: a path, "Only if". */
type Place = { where: Words; stepId: string; field: string };

/** A condition is complete and can hold: every test names data, has the values that its operator takes, and none rules out another. */
export const checkCondition = (survey: Survey, condition: Condition | undefined, place: Place): Issue[] => {
  if (!condition) return [];
  const tooDeep = depthOf(condition) > levels ? [issueOf('conditionTooDeep', { where: place.where, limit: levels }, pin(place))] : [];
  return [...tooDeep, ...checkPart(survey, condition, place), ...checkTogether(survey, condition, place)];
};

/** Every "all" group on its own, wherever it stands. */
const checkTogether = (survey: Survey, condition: Condition, place: Place): Issue[] => {
  const tests = requiredTests(condition);
  const { country } = survey.document.settings;
  const second = tests.find((one, index) => tests.slice(0, index).some((other) => neverBoth(other.test, one.test, country)));
  if (second) return [issueOf('conditionNever', { where: place.where }, pin({ ...place, field: [place.field, ...second.at].join('.') }))];
  if (condition.kind === 'test' || tests.length > 0) return [];
  return condition.of.flatMap((part, index) => checkTogether(survey, part, { ...place, field: `${place.field}.of.${index}` }));
};

const pin = ({ stepId, field }: Place): IssuePlace => ({ stepId, field });

/** Groups count, tests do not. */
const depthOf = (condition: Condition): number => (condition.kind === 'test' ? 0 : 1 + Math.max(0, ...condition.of.map(depthOf)));

const checkPart = (survey: Survey, condition: Condition, place: Place): Issue[] => {
  if (condition.kind === 'test') return checkTest(survey, condition, place);
  if (condition.of.length === 0) return [issueOf('conditionEmpty', { where: place.where }, pin(place))];
  return condition.of.flatMap((part, index) => checkPart(survey, part, { ...place, field: `${place.field}.of.${index}` }));
};

const checkTest = (survey: Survey, test: Test, place: Place): Issue[] => {
  if (isBlankValue(test.left))
    return [issueOf('conditionDataMissing', { where: place.where }, pin({ ...place, field: `${place.field}.left` }))];
  const { arity }: OperatorDefinition = operators[test.operator];
  for (let index = 0; index < (arity === 'many' ? 1 : arity); index++) {
    if (isNothing(test.right[index])) {
      return [issueOf('conditionValueMissing', { where: place.where }, pin({ ...place, field: `${place.field}.right.${index}` }))];
    }
  }
  return [...checkPattern(test, place), ...checkType(survey, test, place)];
};

const checkPattern = ({ operator, right: [pattern] }: Test, place: Place): Issue[] => {
  const source = operator === 'matches' && pattern ? jsonOf(pattern) : undefined;
  if (typeof source !== 'string' || safePattern(source)) return [];
  return [issueOf('patternUnusable', { where: place.where }, pin({ ...place, field: `${place.field}.right.0` }))];
};

/** As text, 9 is not 9.0 and 100 contains 10. */
const checkType = (survey: Survey, test: Test, place: Place): Issue[] => {
  const { types }: OperatorDefinition = operators[test.operator];
  if (test.left.kind !== 'ref' || !types.includes('text')) return [];
  const sampleOf = () => (survey.trigger ? (survey.trigger.sample ?? findTrigger(survey.catalog, survey.trigger)?.sample) : undefined);
  const type = dataTypeOf(test.left, { ...survey, sampleOf: (id) => (id === survey.trigger?.id ? sampleOf() : undefined) });
  return type === 'number' ? [issueOf('numberAsText', { data: pillName(survey, test.left) }, pin(place))] : [];
};

/** A list without items compares with nothing either. */
const isNothing = (value: Value | undefined): boolean => {
  const view = viewOf(value);
  return view.kind === 'blank' || (view.kind === 'list' && view.items.length === 0);
};
