import type { FlowDocument, Step } from '../document.js';
import type { StepId } from '../ids.js';
import { dataFlowOf } from './data-flow.js';
import { judgePill } from './judge-pill.js';
import { type Survey, surveyOf } from './survey.js';
import type { Use } from './values-of.js';

export type AvailableData = {
  stepId: StepId;
  /** False: only on some paths to the reader. */
  certain: boolean;
  /** A loop around the reader: it has its `item` and `index`, and no results yet. */
  open: boolean;
};

/**
 * The steps whose data a step can use, nearest first: what the data picker lists. `use` as in `valuesOf`: `own` for a trigger's
 * filter and an awaited event's, which look at the step's own data too; `collect` for what a loop keeps of each turn; `run` for a
 * trigger's rules about the whole run.
 */
export const availableData = (document: FlowDocument, readerId: StepId, use: Use['kind'] = 'field'): AvailableData[] => {
  const survey = surveyOf(document, { connectors: [] }, {});
  const reader = survey.steps.get(readerId);
  if (!reader || (reader.kind === 'trigger' && use !== 'own' && use !== 'run')) return [];
  const flow = dataFlowOf(survey);
  const around = loopsAround(survey, reader, use);
  return survey.order.toReversed().flatMap((stepId) => {
    const source = survey.steps.get(stepId)!;
    if (!hasData(source) || (use === 'own' && reader.kind === 'trigger' && source.id !== readerId)) return [];
    const open = around.includes(stepId);
    const verdict = judgePill(survey, flow, { ref: { kind: 'ref', step: stepId, path: open ? ['item'] : [] }, use: { kind: use }, reader });
    return verdict === undefined || verdict.code === 'pillMayBeEmpty' ? [{ stepId, certain: verdict === undefined, open }] : [];
  });
};

const loopsAround = (survey: Survey, reader: Step, use: Use['kind']): StepId[] => {
  const frame = survey.frameOf(reader.id) ?? [];
  return use === 'collect' ? [...frame, reader.id] : frame;
};

const hasData = (step: Step): boolean => step.kind !== 'stop' && step.kind !== 'branch';
