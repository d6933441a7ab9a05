import { Radio, Stack } from '@mantine/core';
import { isBlankValue, type StopStep } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { useStepEdit } from './use-step-edit';
import { ValueField } from './ValueField';

/** How the run ends here. */
export const StopForm = ({ step }: { step: StopStep }) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { change } = useStepEdit(step);
  return (
    <Stack gap="md">
      <FieldFrame path="as" label={t('stepForm.endsAs')}>
        {() => (
          <Radio.Group aria-label={t('stepForm.endsAs')} value={step.as} onChange={(as) => change({ as })}>
            <Stack gap={6}>
              <Radio size="sm" value="done" label={t('states.done')} disabled={readOnly} />
              <Radio size="sm" value="failed" label={t('states.failed')} disabled={readOnly} />
            </Stack>
          </Radio.Group>
        )}
      </FieldFrame>
      <ValueField
        path="message"
        label={t('stepForm.message')}
        value={step.message}
        onChange={(message) => change({ message: isBlankValue(message) ? undefined : message })}
      />
    </Stack>
  );
};
