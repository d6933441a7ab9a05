import { NumberInput, Stack } from '@mantine/core';
import type { CatalogTrigger, StepId, Threshold } from '@navette/flow';
import { IconChartLine } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { PillField } from '../pills/PillField';
import { BlockOffer } from './BlockOffer';
import { identityIn, scoreIn } from './identity-in';
import { RemoveBlock } from './RemoveBlock';
import { ThresholdRepeats } from './ThresholdRepeats';

type Props = { value: Threshold | undefined; stepId: StepId; trigger: CatalogTrigger; onChange(threshold: Threshold | undefined): void };

/** "When the score of a contact goes from below 50 to 50 or more." */
export const ThresholdFields = ({ value, stepId, trigger, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly, samples } = useEditor();
  if (!value) {
    const of = { stepId, sample: samples[stepId] };
    const start = (): Threshold => ({
      value: scoreIn(trigger, of),
      of: identityIn(trigger, of),
      atLeast: 50,
      again: { below: 40 },
      firstSeen: 'start',
    });
    return <BlockOffer label={t('conditions.addThreshold')} icon={<IconChartLine size={16} />} onClick={() => onChange(start())} />;
  }
  const set = (change: Partial<Threshold>) => onChange({ ...value, ...change });
  return (
    <Stack gap="md" role="group" aria-label={t('conditions.threshold')}>
      {(['value', 'of'] as const).map((part) => (
        <FieldFrame key={part} path={`threshold.${part}`} label={t(`conditions.thresholdParts.${part}`)} required>
          {({ invalid, describedBy }) => (
            <PillField
              label={t(`conditions.thresholdParts.${part}`)}
              single
              required
              invalid={invalid}
              describedBy={describedBy}
              value={value[part].path.length > 0 ? value[part] : undefined}
              readOnly={readOnly}
              onChange={(next) => set({ [part]: next?.kind === 'ref' ? next : { kind: 'ref', step: stepId, path: [] } })}
            />
          )}
        </FieldFrame>
      ))}
      <FieldFrame
        path="threshold.atLeast"
        label={t('conditions.thresholdParts.atLeast')}
        help={t('conditions.thresholdHelp', { atLeast: value.atLeast })}
      >
        {({ describedBy }) => (
          <NumberInput
            aria-label={t('conditions.thresholdParts.atLeast')}
            aria-describedby={describedBy}
            w={130}
            readOnly={readOnly}
            value={value.atLeast}
            onChange={(atLeast) => typeof atLeast === 'number' && set({ atLeast })}
          />
        )}
      </FieldFrame>
      <ThresholdRepeats value={value} onChange={set} />
      <RemoveBlock label={t('conditions.removeThreshold')} onClick={() => onChange(undefined)} />
    </Stack>
  );
};
