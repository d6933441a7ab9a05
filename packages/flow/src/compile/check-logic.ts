import type { BranchStep, Step, WaitStep } from '../document.js';
import type { StepId } from '../ids.js';
import { sameWords } from '../issues/row.js';
import { type Issue, issueOf } from '../issues.js';
import type { Value } from '../value.js';
import { awaitedEvents } from '../waits/awaited-events.js';
import type { Words } from '../words.js';
import { checkCondition } from './check-conditions.js';
import { checkTrigger } from './check-trigger.js';
import { stepName } from './names.js';
import type { Survey } from './survey.js';
import { isBlankValue, viewOf } from './view-of.js';

/** Our own kinds of steps: what each needs to make sense. A step that is switched off needs nothing. */
export const checkLogic = (survey: Survey): Issue[] =>
  survey.order.flatMap((id) => (survey.steps.get(id)!.off ? [] : checkStep(survey, survey.steps.get(id)!)));

const onlyIf: Words = { en: 'Only if', fr: 'Seulement si' };

const checkStep = (survey: Survey, step: Step): Issue[] => {
  switch (step.kind) {
    case 'trigger':
      return checkTrigger(survey, step);
    case 'action':
      return [...checkCondition(survey, step.onlyIf, { where: onlyIf, stepId: step.id, field: 'onlyIf' }), ...checkFailure(survey, step)];
    case 'branch':
      return checkBranch(survey, step);
    case 'loop':
      return checkLoop(survey, step);
    case 'wait':
      return checkWait(survey, step);
    case 'subflow':
      return [...checkSubflow(survey, step), ...checkFailure(survey, step)];
    case 'stop':
      return [];
  }
};

const checkBranch = (survey: Survey, step: BranchStep): Issue[] => {
  const name = stepName(survey, step.id);
  if (step.paths.length === 0) return [issueOf('branchEmpty', { step: name }, { stepId: step.id, field: 'paths' })];
  const taken = new Set(['otherwise']);
  return step.paths.flatMap((path, index) => {
    const field = `paths.${index}`;
    const issues: Issue[] = [];
    const label = sameWords(path.label.trim() || `${index + 1}`);
    if (taken.has(path.id)) issues.push(issueOf('pathTwice', { path: label }, { stepId: step.id, field }));
    taken.add(path.id);
    if (path.label.trim() === '') issues.push(issueOf('pathNameEmpty', { step: name }, { stepId: step.id, field: `${field}.label` }));
    const empty = path.when.kind !== 'test' && path.when.of.length === 0;
    if (empty) return [...issues, issueOf('pathEmpty', { path: label }, { stepId: step.id, field: `${field}.when` })];
    return [...issues, ...checkCondition(survey, path.when, { where: label, stepId: step.id, field: `${field}.when` })];
  });
};

const checkLoop = (survey: Survey, step: Extract<Step, { kind: 'loop' }>): Issue[] => {
  const title = { en: 'List', fr: 'Liste' };
  const issues = required(survey, step.id, { value: step.items, field: 'items', title });
  const { kind } = viewOf(step.items);
  if (kind === 'scalar' || kind === 'fields') {
    const list = { en: 'a list', fr: 'une liste' };
    issues.push(issueOf('fieldWrongType', { field: title, kind: list }, { stepId: step.id, field: 'items' }));
  }
  if (!survey.links.some((link) => link.from === step.id && link.exit === 'each')) {
    issues.push(
      issueOf(
        'loopEmpty',
        { step: stepName(survey, step.id) },
        { stepId: step.id, fix: { kind: 'addStep', after: step.id, exit: 'each' } },
      ),
    );
  }
  return issues;
};

const checkWait = (survey: Survey, step: WaitStep): Issue[] => {
  const places = { step: stepName(survey, step.id) };
  switch (step.for.kind) {
    case 'duration':
    case 'clock':
    case 'businessHours':
      return [];
    case 'until':
      return required(survey, step.id, { value: step.for.date, field: 'for.date', title: { en: 'Date', fr: 'Date' } });
    case 'event': {
      const unmatched = awaitedEvents(step.for)
        .filter(({ matches }) => isBlankValue(matches))
        .map(({ field }) => issueOf('waitMatchMissing', places, { stepId: step.id, field: `${field}matches` }));
      const filter = checkCondition(survey, step.for.filter, { where: onlyIf, stepId: step.id, field: 'for.filter' });
      return [...unmatched, ...filter, ...checkOtherEvents(step), ...checkDeadline(survey, step.id, step.for.deadline)];
    }
    case 'approval': {
      const question = required(survey, step.id, {
        value: step.for.question,
        field: 'for.question',
        title: { en: 'Question', fr: 'Question' },
      });
      return [...question, ...checkDeadline(survey, step.id, step.for.deadline)];
    }
  }
};

/** Each other event has a path of its own, which has a name. */
const checkOtherEvents = ({ id: stepId, for: what }: WaitStep): Issue[] => {
  const taken = new Set(['happened', 'late']);
  return (what.kind === 'event' ? (what.or ?? []) : []).flatMap(({ id, label }, index) => {
    const path = sameWords(label.trim() || `${index + 2}`);
    const isTaken = taken.has(id);
    taken.add(id);
    return isTaken ? [issueOf('pathTwice', { path }, { stepId, field: `for.or.${index}` })] : [];
  });
};

const checkDeadline = (survey: Survey, id: StepId, deadline: unknown): Issue[] =>
  deadline === 'none' ? [issueOf('waitForEver', { step: stepName(survey, id) }, { stepId: id, field: 'for.deadline' })] : [];

const checkSubflow = (survey: Survey, step: Extract<Step, { kind: 'subflow' }>): Issue[] => {
  const places = { step: stepName(survey, step.id) };
  if (step.flowId.trim() === '') return [issueOf('subflowMissing', places, { stepId: step.id, field: 'flowId' })];
  return step.flowId === survey.options.flowId ? [issueOf('subflowOfItself', places, { stepId: step.id, field: 'flowId' })] : [];
};

/** The choice under "If it fails" and the error path agree. */
const checkFailure = (survey: Survey, step: Extract<Step, { kind: 'action' | 'subflow' }>): Issue[] => {
  const places = { step: stepName(survey, step.id) };
  const link = survey.links.find((candidate) => candidate.from === step.id && candidate.exit === 'error');
  if (step.onFailure === 'path' && !link) {
    return [
      issueOf('errorPathEmpty', places, { stepId: step.id, field: 'onFailure', fix: { kind: 'addStep', after: step.id, exit: 'error' } }),
    ];
  }
  if (!link || step.onFailure === undefined || step.onFailure === 'path') return [];
  return [issueOf('errorPathUnused', places, { stepId: step.id, field: 'onFailure', fix: { kind: 'removeLink', link } })];
};

type Need = { value: Value; field: string; title: Words };

const required = (survey: Survey, id: StepId, { value, field, title }: Need): Issue[] =>
  isBlankValue(value) ? [issueOf('fieldEmpty', { field: title, step: stepName(survey, id) }, { stepId: id, field })] : [];
