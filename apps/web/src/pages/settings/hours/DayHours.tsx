import { ActionIcon, Text, TextInput, Tooltip } from '@mantine/core';
import { type Span, spanFault, type Weekday } from '@navette/flow';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarEdit } from './edit-calendar';
import classes from './Hours.module.css';

type Props = { day: Weekday; name: string; spans: readonly Span[]; edit: ((edit: CalendarEdit) => void) | undefined };

/** One weekday: its spans, or that it is closed. */
export const DayHours = ({ day, name, spans, edit }: Props) => {
  const { t } = useTranslation();
  const faultId = useId();
  const fault = spanFault(spans);
  return (
    <fieldset aria-label={name} className={classes.day}>
      <span className={classes.name}>{name}</span>
      <div className={classes.spans}>
        {spans.length === 0 && <Text c="dimmed">{t('hours.closed')}</Text>}
        {spans.map((span, at) => (
          <div key={at} className={classes.span}>
            {(['from', 'to'] as const).map((side) => (
              <TextInput
                key={side}
                type="time"
                aria-label={t(`hours.${side}`, { day: name, number: at + 1 })}
                aria-describedby={fault?.at === at ? faultId : undefined}
                error={fault?.at === at}
                readOnly={!edit}
                value={span[side] === '24:00' ? '00:00' : span[side]}
                onChange={({ currentTarget: { value } }) =>
                  /^\d\d:\d\d$/.test(value) && edit?.({ kind: 'setSpan', day, at, span: { ...span, [side]: asEnd(side, value) } })
                }
              />
            ))}
            {edit && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('hours.removeSpan', { day: name, number: at + 1 })}
                onClick={() => edit({ kind: 'removeSpan', day, at })}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </div>
        ))}
        {edit && spans.length < 6 && (
          <Tooltip label={t('hours.addSpan', { day: name })}>
            <ActionIcon variant="default" aria-label={t('hours.addSpan', { day: name })} onClick={() => edit({ kind: 'addSpan', day })}>
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
        )}
        {fault && (
          <Text id={faultId} size="sm" className={classes.fault} role="alert">
            {t(`hours.faults.${fault.kind}`)}
          </Text>
        )}
      </div>
    </fieldset>
  );
};

/** A day that ends at midnight ends with 24:00, not before it begins. */
const asEnd = (side: 'from' | 'to', time: string): string => (side === 'to' && time === '00:00' ? '24:00' : time);
