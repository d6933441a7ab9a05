import { type Issue, issueOf } from '../issues.js';
import { stepName } from './names.js';
import type { Survey } from './survey.js';

const adviseFrom = 150;
const refuseFrom = 500;

/** The flow as a whole: its name, its one trigger, its size. */
export const checkStructure = (survey: Survey): Issue[] => [...checkSettings(survey), ...checkTriggers(survey), ...checkSize(survey)];

const checkSettings = ({ document }: Survey): Issue[] => {
  const issues: Issue[] = [];
  if (document.name.trim() === '') issues.push(issueOf('nameEmpty', {}, { field: 'name' }));
  const { timeZone } = document.settings;
  if (!isTimeZone(timeZone)) issues.push(issueOf('timeZoneUnknown', { zone: timeZone }, { field: 'settings.timeZone' }));
  return issues;
};

const isTimeZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const checkTriggers = (survey: Survey): Issue[] => {
  const triggers = survey.order.filter((id) => survey.steps.get(id)?.kind === 'trigger');
  const { trigger } = survey;
  if (!trigger) return [issueOf('triggerMissing', {}, { fix: { kind: 'addTrigger' } })];
  const others = triggers.filter((id) => id !== trigger.id);
  const issues = others.map((id) =>
    issueOf('triggerTwice', { count: triggers.length, step: stepName(survey, id) }, { stepId: id, fix: { kind: 'removeStep', step: id } }),
  );
  if (trigger.off) issues.push(issueOf('triggerOff', {}, { stepId: trigger.id, fix: { kind: 'switchOn', step: trigger.id } }));
  if (trigger.inside !== undefined) issues.push(issueOf('triggerInLoop', {}, { stepId: trigger.id }));
  if (survey.steps.size === 1)
    issues.push(issueOf('flowEmpty', {}, { stepId: trigger.id, fix: { kind: 'addStep', after: trigger.id, exit: 'next' } }));
  return issues;
};

const checkSize = ({ steps }: Survey): Issue[] => {
  if (steps.size > refuseFrom) return [issueOf('stepsTooMany', { count: steps.size, limit: refuseFrom })];
  return steps.size > adviseFrom ? [issueOf('stepsMany', { count: steps.size })] : [];
};
