import type { Condition, Test } from '../condition.js';
import type { LeaveCondition, LeaveEvent, TriggerStep } from '../document.js';
import { type Issue, type IssuePlace, issueOf } from '../issues.js';
import { findTrigger } from '../sentence/find-in-catalog.js';
import { literal } from '../value.js';
import type { Words } from '../words.js';
import { checkCondition } from './check-conditions.js';
import { follows } from './follows.js';
import { neverBoth, requiredTests } from './never-both.js';
import type { Survey } from './survey.js';
import { isBlankValue } from './view-of.js';

const leaveEarly: Words = { en: 'Leave early when', fr: 'Sortir par anticipation quand' };

/** Each rule can act, and not on every run at once. */
export const checkLeave = (survey: Survey, step: TriggerStep): Issue[] =>
  (step.leave ?? []).flatMap((rule, index) => {
    const at = (field: string): Required<Pick<IssuePlace, 'field' | 'stepId'>> => ({ stepId: step.id, field: `leave.${index}.${field}` });
    return 'when' in rule ? checkWhen(survey, { step, rule, at }) : checkEvent(survey, rule, at);
  });

type At = (field: string) => Required<Pick<IssuePlace, 'field' | 'stepId'>>;

const checkEvent = (survey: Survey, rule: LeaveEvent, at: At): Issue[] => {
  if (!findTrigger(survey.catalog, rule)) return [issueOf('leaveEvent', {}, at('trigger'))];
  return isBlankValue(rule.matches) ? [issueOf('leaveMatch', {}, at('matches'))] : [];
};

const checkWhen = (survey: Survey, { step, rule: { when }, at }: { step: TriggerStep; rule: LeaveCondition; at: At }): Issue[] => {
  const incomplete = checkCondition(survey, when, { where: leaveEarly, ...at('when') });
  if (incomplete.length > 0) return incomplete;
  const { country } = survey.document.settings;
  const known = letIn(step);
  if (isCertain(when, known, country)) return [issueOf('leaveAlways', {}, at('when'))];
  const idle = requiredTests(when).find(({ test }) => known.some((other) => neverBoth(other, test, country)));
  return idle ? [issueOf('leaveNever', {}, at(['when', ...idle.at].join('.')))] : [];
};

/** What is true of the trigger's data in every run that its event has started; that data stays as it is. */
const letIn = ({ filter, threshold }: TriggerStep): Test[] => [
  ...requiredTests(filter).map(({ test }) => test),
  ...(threshold ? [{ kind: 'test', left: threshold.value, operator: 'atLeast', right: [literal(threshold.atLeast)] } satisfies Test] : []),
];

const isCertain = (condition: Condition, known: Test[], country: string): boolean => {
  if (condition.kind === 'test') return known.some((test) => follows(condition, test, country));
  const isPartCertain = (part: Condition): boolean => isCertain(part, known, country);
  return condition.kind === 'all' ? condition.of.every(isPartCertain) : condition.of.some(isPartCertain);
};
