import { Checkbox } from '@mantine/core';
import { FieldFrame } from '../fields/FieldFrame';
import { BusinessHours } from '../waits/BusinessHours';
import type { ScheduleProps } from './ScheduleForm';

/** Whether times on closed days are skipped, and which days those are. */
export const BusinessDaysField = ({ schedule, readOnly, titleOf, helpOf, set }: ScheduleProps) => (
  <FieldFrame path="params.businessDays" label={titleOf('businessDays')} hidesLabel>
    {() => (
      <>
        <Checkbox
          size="sm"
          label={titleOf('businessDays')}
          description={helpOf('businessDays')}
          disabled={readOnly}
          checked={schedule.businessDays}
          onChange={(event) => set('businessDays', event.currentTarget.checked)}
        />
        {schedule.businessDays && <BusinessHours calendar={schedule.calendar} onChange={(chosen) => set('calendar', chosen?.id ?? '')} />}
      </>
    )}
  </FieldFrame>
);
