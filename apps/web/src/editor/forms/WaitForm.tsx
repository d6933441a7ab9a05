import { Select, Stack } from '@mantine/core';
import type { WaitFor, WaitStep } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { BusinessHours } from '../waits/BusinessHours';
import { ClockFields } from '../waits/ClockFields';
import { LimitField } from '../waits/LimitField';
import { UntilField } from '../waits/UntilField';
import { ApprovalFields } from './ApprovalFields';
import { EventFields } from './EventFields';
import { startingWait, waitKinds } from './starting-wait';
import { useStepEdit } from './use-step-edit';

/** What the run waits for. */
export const WaitForm = ({ step }: { step: WaitStep }) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { change } = useStepEdit(step);
  const set = (next: WaitFor) => change({ for: next });
  const what = step.for;
  return (
    <Stack gap="md">
      <FieldFrame path="for.kind" label={t('stepForm.waitFor')}>
        {() => (
          <Select
            aria-label={t('stepForm.waitFor')}
            readOnly={readOnly}
            allowDeselect={false}
            data={waitKinds.map((kind) => ({ value: kind, label: t(`stepForm.waits.${kind}`) }))}
            value={what.kind}
            onChange={(kind) => kind && kind !== what.kind && set(startingWait(kind as WaitFor['kind']))}
          />
        )}
      </FieldFrame>
      {what.kind === 'duration' && (
        <FieldFrame path="for.duration" label={t('stepForm.howLong')}>
          {() => <LimitField label={t('stepForm.howLong')} value={what.duration} onChange={(duration) => set({ ...what, duration })} />}
        </FieldFrame>
      )}
      {what.kind === 'until' && <UntilField value={what.date} onChange={(date) => set({ ...what, date })} />}
      {what.kind === 'clock' && <ClockFields what={what} onChange={set} />}
      {what.kind === 'businessHours' && (
        <BusinessHours
          calendar={what.calendar}
          onChange={(chosen) => set({ kind: 'businessHours', ...(chosen && { calendar: chosen.id }) })}
        >
          {t('conditions.businessHoursHelp')}
        </BusinessHours>
      )}
      {what.kind === 'event' && <EventFields what={what} onChange={set} />}
      {what.kind === 'approval' && <ApprovalFields what={what} onChange={set} />}
    </Stack>
  );
};
