import { NumberInput, Stack } from '@mantine/core';
import { isBlankValue, type LoopStep } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { StepFormContext, useStepForm } from '../step-context';
import { useStepEdit } from './use-step-edit';
import { ValueField } from './ValueField';

/** Which list, how many turns at a time, and what is kept of each. */
export const LoopForm = ({ step }: { step: LoopStep }) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { change } = useStepEdit(step);
  const form = useStepForm();
  return (
    <Stack gap="md">
      <ValueField
        path="items"
        label={t('stepForm.list')}
        help={t('stepForm.listHelp')}
        required
        single
        value={step.items}
        onChange={(items) => change({ items })}
      />
      <FieldFrame path="concurrency" label={t('stepForm.atATime')} help={t('stepForm.atATimeHelp')}>
        {() => (
          <NumberInput
            aria-label={t('stepForm.atATime')}
            readOnly={readOnly}
            min={1}
            max={50}
            allowDecimal={false}
            value={step.concurrency}
            onChange={(next) => typeof next === 'number' && next >= 1 && next <= 50 && change({ concurrency: next })}
          />
        )}
      </FieldFrame>
      <StepFormContext value={{ ...form, use: 'collect' }}>
        <ValueField
          path="collect"
          label={t('stepForm.collect')}
          help={t('stepForm.collectHelp')}
          value={step.collect}
          onChange={(collect) => change({ collect: isBlankValue(collect) ? undefined : collect })}
        />
      </StepFormContext>
    </Stack>
  );
};
