import { useTranslation } from 'react-i18next';
import { useStepLineText } from '../use-step-line';
import type { StepNodeData } from './step-node';
import { useStepTitle } from './use-step-title';

/** What a screen reader says: "Step 4 of 9, action, Create a task, in Zoho CRM for Owner. 1 issue. On path Yes." (UX §4.10) */
export const useStepName = ({ step, position, total, path, status, decoration }: StepNodeData): string => {
  const { t } = useTranslation();
  const title = useStepTitle(step);
  const line = useStepLineText(step);
  const head = t('canvas.stepName', { position, total, kind: t(`canvas.kinds.${step.kind}`), title });
  const rest = [
    step.off && t('canvas.off'),
    status && t('canvas.stateIs', { state: t(`states.${status.state}`) }),
    decoration?.issues && t('canvas.issues', { count: decoration.issues }),
    path && t('canvas.onPath', { path }),
  ].filter((part) => typeof part === 'string');
  return [line ? `${head}, ${line}` : head, ...rest].join('. ');
};
