import { Radio, Select, Stack, Text } from '@mantine/core';
import { type ActionStep, findAction, findConnector, type Retry } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { CustomRetry } from './CustomRetry';
import { TimeLimitField } from './TimeLimitField';
import { useStepEdit } from './use-step-edit';

const customStart: Retry = { tries: 3, within: { amount: 1, unit: 'hours' } };

/** How often it is tried, how long one try may take, and what then; with what a repeat does in that app. */
export const FailureForm = ({ step }: { step: ActionStep }) => {
  const { t } = useTranslation();
  const words = useWords();
  const { catalog, readOnly } = useEditor();
  const { change } = useStepEdit(step);
  const action = findAction(catalog, step);
  const app = words(findConnector(catalog, step.connector)?.title ?? { en: step.connector, fr: step.connector });
  const retry = step.retry ?? 'patient';
  const kind = typeof retry === 'string' ? retry : 'custom';
  return (
    <Stack gap="md">
      <FieldFrame path="retry" label={t('stepForm.tries')}>
        {() => (
          <Stack gap="xs">
            <Select
              aria-label={t('stepForm.tries')}
              readOnly={readOnly}
              allowDeselect={false}
              value={kind}
              data={(['patient', 'short', 'none', 'custom'] as const).map((each) => ({
                value: each,
                label: t(`stepForm.retries.${each}`),
              }))}
              onChange={(next) => next && change({ retry: next === 'custom' ? customStart : next })}
            />
            {typeof retry !== 'string' && <CustomRetry value={retry} onChange={(next) => change({ retry: next })} />}
          </Stack>
        )}
      </FieldFrame>
      {action && (
        <Text size="sm" c="dimmed">
          {t(action.effect === 'read' ? 'stepForm.repeats.read' : `stepForm.repeats.${action.idempotency}`, { app })}
        </Text>
      )}
      <TimeLimitField value={step.timeout} onChange={(timeout) => change({ timeout })} />
      <FieldFrame path="onFailure" label={t('stepForm.afterwards')}>
        {() => (
          <Radio.Group
            aria-label={t('stepForm.afterwards')}
            value={step.onFailure ?? 'stop'}
            onChange={(onFailure) => change({ onFailure })}
          >
            <Stack gap={6}>
              {(['stop', 'path', 'continue'] as const).map((each) => (
                <Radio key={each} size="sm" value={each} disabled={readOnly} label={t(`stepForm.onFailure.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </FieldFrame>
    </Stack>
  );
};
