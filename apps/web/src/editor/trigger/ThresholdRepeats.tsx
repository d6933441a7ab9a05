import { Group, NumberInput, Radio, Stack } from '@mantine/core';
import type { Threshold } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { DurationField } from '../forms/DurationField';

type Props = { value: Threshold; onChange(change: Partial<Threshold>): void };

const kinds = ['never', 'below', 'every'] as const;
type Kind = (typeof kinds)[number];

const kindOf = ({ again }: Threshold): Kind => (again === 'never' ? 'never' : 'below' in again ? 'below' : 'every');

/** When the threshold counts again for the same one, and what becomes of those who are beyond it when they are first heard of. */
export const ThresholdRepeats = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { again, atLeast, firstSeen } = value;
  const choose = (kind: Kind): Threshold['again'] => {
    if (kind === 'never') return 'never';
    return kind === 'below' ? { below: Math.min(40, atLeast) } : { every: { amount: 30, unit: 'days' } };
  };
  return (
    <>
      <FieldFrame path="threshold.again" label={t('conditions.fireAgain')}>
        {({ describedBy }) => (
          <Radio.Group
            aria-label={t('conditions.fireAgain')}
            aria-describedby={describedBy}
            value={kindOf(value)}
            onChange={(kind) => onChange({ again: choose(kind as Kind) })}
          >
            <Stack gap={6}>
              {kinds.map((kind) => (
                <Group key={kind} gap="xs" mih={30}>
                  <Radio size="sm" value={kind} disabled={readOnly} label={t(`conditions.fireAgains.${kind}`)} />
                  {kind === 'below' && typeof again === 'object' && 'below' in again && (
                    <NumberInput
                      aria-label={t('conditions.fireAgains.below')}
                      size="xs"
                      w={90}
                      readOnly={readOnly}
                      value={again.below}
                      onChange={(below) => typeof below === 'number' && onChange({ again: { below } })}
                    />
                  )}
                  {kind === 'every' && typeof again === 'object' && 'every' in again && (
                    <DurationField
                      label={t('conditions.fireAgains.every')}
                      value={again.every}
                      onChange={(every) => onChange({ again: { every } })}
                    />
                  )}
                </Group>
              ))}
            </Stack>
          </Radio.Group>
        )}
      </FieldFrame>
      <FieldFrame path="threshold.firstSeen" label={t('conditions.firstSeen', { atLeast })} help={t('conditions.firstSeenHelp')}>
        {({ describedBy }) => (
          <Radio.Group
            aria-label={t('conditions.firstSeen', { atLeast })}
            aria-describedby={describedBy}
            value={firstSeen}
            onChange={(next) => onChange({ firstSeen: next as Threshold['firstSeen'] })}
          >
            <Stack gap={6}>
              {(['start', 'leave'] as const).map((each) => (
                <Radio key={each} size="sm" value={each} disabled={readOnly} label={t(`conditions.firstSeens.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </FieldFrame>
    </>
  );
};
