import type { Test } from '../condition.js';
import type { Threshold, TriggerStep } from '../document.js';
import { type Issue, issueOf } from '../issues.js';
import { literal } from '../value.js';
import type { Words } from '../words.js';
import { checkCondition } from './check-conditions.js';
import { checkLeave } from './check-leave.js';
import { pillName, stepName } from './names.js';
import { neverBoth, requiredTests } from './never-both.js';
import type { Survey } from './survey.js';

const onlyIf: Words = { en: 'Only if', fr: 'Seulement si' };

/** The blocks that every trigger has: only if, the score threshold, never for, leave early. */
export const checkTrigger = (survey: Survey, step: TriggerStep): Issue[] => [
  ...checkCondition(survey, step.filter, { where: onlyIf, stepId: step.id, field: 'filter' }),
  ...(step.threshold ? checkThreshold(survey, step, step.threshold) : []),
  ...checkNeverFor(survey, step),
  ...checkLeave(survey, step),
];

const checkThreshold = (survey: Survey, step: TriggerStep, threshold: Threshold): Issue[] => {
  const { value, of, again, atLeast } = threshold;
  const at = (field: string) => ({ stepId: step.id, field });
  const name = stepName(survey, step.id);
  if (value.path.length === 0) return [issueOf('thresholdIncomplete', { step: name }, at('threshold.value'))];
  if (of.path.length === 0) return [issueOf('thresholdIncomplete', { step: name }, at('threshold.of'))];
  const backwards = typeof again === 'object' && 'below' in again && again.below > atLeast;
  if (backwards) return [issueOf('thresholdBackwards', { below: again.below, atLeast }, at('threshold.again'))];
  const reached: Test = { kind: 'test', left: value, operator: 'atLeast', right: [literal(atLeast)] };
  const against = requiredTests(step.filter).find(({ test }) => neverBoth(reached, test, survey.document.settings.country));
  if (!against) return [];
  return [issueOf('thresholdNever', { data: pillName(survey, value), atLeast }, at(['filter', ...against.at].join('.')))];
};

const checkNeverFor = (survey: Survey, { id, neverFor }: TriggerStep): Issue[] => {
  if (!neverFor) return [];
  const { tables } = survey.options;
  const isThere = neverFor.tableId !== '' && (!tables || tables.includes(neverFor.tableId));
  if (!isThere) return [issueOf('neverForTable', {}, { stepId: id, field: 'neverFor.tableId' })];
  return neverFor.value.path.length > 0 ? [] : [issueOf('neverForValue', {}, { stepId: id, field: 'neverFor.value' })];
};
