import { type Issue, type IssueFix, type IssuePlace, issueOf } from '../issues.js';
import type { Ref } from '../value.js';
import { dataFlowOf } from './data-flow.js';
import { judgePill, type Verdict } from './judge-pill.js';
import { pillName, stepName } from './names.js';
import type { Survey } from './survey.js';
import { refsIn, valuesOf } from './values-of.js';

/** Data of other steps: does the step exist, has it run before, may its data be empty. A step that is off reads nothing. */
export const checkPills = (survey: Survey): Issue[] => {
  const flow = dataFlowOf(survey);
  return survey.order.flatMap((id) => {
    const reader = survey.steps.get(id)!;
    if (reader.off) return [];
    return valuesOf(reader)
      .filter(({ use }) => reader.kind !== 'trigger' || use.kind !== 'field')
      .flatMap(({ value, field, use }) => refsIn(value, field).map((placed) => ({ ...placed, use })))
      .flatMap(({ ref, field, use }) => {
        const verdict = judgePill(survey, flow, { ref, use, reader });
        return verdict ? [asIssue(survey, verdict, { ref, at: { stepId: id, field } })] : [];
      });
  });
};

const asIssue = (survey: Survey, verdict: Verdict, { ref, at }: { ref: Ref; at: IssuePlace }): Issue => {
  const places = { pill: pillName(survey, ref), from: stepName(survey, ref.step) };
  const pinned = { ...at, ...fixOf(verdict, ref) };
  if ('loop' in verdict) return issueOf(verdict.code, { ...places, loop: stepName(survey, verdict.loop) }, pinned);
  return issueOf(verdict.code, places, pinned);
};

const fixOf = ({ code }: Verdict, { step }: Ref): { fix?: IssueFix } => {
  if (code === 'pillBroken') return { fix: { kind: 'restoreStep', step } };
  return code === 'pillOfOffStep' ? { fix: { kind: 'switchOn', step } } : {};
};
