import type { LeaveCondition } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { ConditionEditor } from '../conditions/ConditionEditor';
import { FieldFrame } from '../fields/FieldFrame';
import { StepFormContext, useStepForm } from '../step-context';

type Props = { rule: LeaveCondition; path: string; onChange(rule: LeaveCondition): void };

/** A condition on what the trigger and the steps have brought so far. */
export const LeaveConditionFields = ({ rule, path, onChange }: Props) => {
  const { t } = useTranslation();
  const form = useStepForm();
  return (
    <FieldFrame path={`${path}.when`} label={t('conditions.leaveWhen')} help={t('conditions.leaveWhenHelp')}>
      {() => (
        <StepFormContext value={{ ...form, use: 'run' }}>
          <ConditionEditor
            label={t('conditions.leaveWhen')}
            path={`${path}.when`}
            value={rule.when}
            onChange={(when) => onChange({ ...rule, when })}
          />
        </StepFormContext>
      )}
    </FieldFrame>
  );
};
