import { Group, NativeSelect, TextInput } from '@mantine/core';
import { type WaitFor, weekdays } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';

type ClockWait = Extract<WaitFor, { kind: 'clock' }>;
type Props = { what: ClockWait; onChange(what: ClockWait): void };

/** "Until next Monday 09:00." */
export const ClockFields = ({ what, onChange }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { readOnly } = useEditor();
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const days = weekdays.map((value, index) => ({ value, label: names.format(new Date(Date.UTC(1970, 0, 5 + index))) }));
  return (
    <FieldFrame path="for.clock" label={t('stepForm.untilDate')}>
      {() => (
        <Group gap="xs" wrap="nowrap">
          <NativeSelect
            flex={1}
            aria-label={t('conditions.onDay')}
            disabled={readOnly}
            value={what.weekday}
            data={[...days, { value: 'any', label: t('conditions.anyDay') }]}
            onChange={(event) => onChange({ ...what, weekday: event.currentTarget.value as ClockWait['weekday'] })}
          />
          <TextInput
            type="time"
            w={130}
            aria-label={t('conditions.atTime')}
            readOnly={readOnly}
            value={what.time}
            onChange={(event) => /^\d\d:\d\d$/.test(event.currentTarget.value) && onChange({ ...what, time: event.currentTarget.value })}
          />
        </Group>
      )}
    </FieldFrame>
  );
};
