import type { StepSentence } from '@navette/flow';
import type { TFunction } from 'i18next';
import type { StepNodeData } from './nodes/step-node';

type Named = Pick<StepNodeData, 'step' | 'position' | 'total' | 'path' | 'status' | 'decoration'> & { sentence: StepSentence };

/** What a screen reader says: "Step 4 of 9, action, Create a task, in Zoho CRM for Owner. 1 issue. On path Yes." (UX §4.10) */
export const stepName = ({ step, position, total, path, status, decoration, sentence }: Named, t: TFunction): string => {
  const { title, line } = sentence;
  const head = t('canvas.stepName', { position, total, kind: t(`canvas.kinds.${step.kind}`), title });
  const rest = [
    step.off && t('canvas.off'),
    status && t('canvas.stateIs', { state: t(`states.${status.state}`) }),
    decoration?.issues && t('canvas.issues', { count: decoration.issues }),
    decoration?.said,
    path && t('canvas.onPath', { path }),
    decoration?.people && t('canvas.openAt', { names: decoration.people.join(', ') }),
  ].filter((part) => typeof part === 'string');
  return [line ? `${head}, ${line}` : head, ...rest].join('. ');
};
