import type { CatalogTrigger, TriggerStep } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { OnlyIfField } from '../forms/OnlyIfField';
import { useStepEdit } from '../forms/use-step-edit';
import { EntryFields } from './EntryFields';
import { LeaveFields } from './LeaveFields';
import { NeverForFields } from './NeverForFields';
import { ThresholdFields } from './ThresholdFields';

type Props = { step: TriggerStep; trigger: CatalogTrigger };

/**
 * Who gets in, how often, and who is let out early. A threshold says itself who may enter again. Schedules are about nobody: they know no
 * one who enters again, and leave early by their run's data alone.
 */
export const TriggerBlocks = ({ step, trigger }: Props) => {
  const { t } = useTranslation();
  const { change } = useStepEdit(step);
  const isAboutSomebody = trigger.kind !== 'schedule';
  return (
    <>
      {trigger.threshold && (
        <ThresholdFields
          value={step.threshold}
          stepId={step.id}
          trigger={trigger}
          onChange={(threshold) => change(threshold ? { threshold, entry: undefined } : { threshold })}
        />
      )}
      <OnlyIfField
        label={t('stepForm.onlyIf')}
        offer={t('stepForm.addOnlyIf')}
        path="filter"
        value={step.filter}
        onChange={(filter) => change({ filter })}
      />
      {isAboutSomebody && (
        <>
          {!step.threshold && <EntryFields value={step.entry} stepId={step.id} trigger={trigger} onChange={(entry) => change({ entry })} />}
          <NeverForFields value={step.neverFor} stepId={step.id} trigger={trigger} onChange={(neverFor) => change({ neverFor })} />
        </>
      )}
      <LeaveFields value={step.leave} stepId={step.id} trigger={trigger} onChange={(leave) => change({ leave })} />
    </>
  );
};
