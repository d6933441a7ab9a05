import { Button, Group, Stack, Text } from '@mantine/core';
import type { TriggerStep } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useSamples } from '../../api/flows';
import { JsonTree } from '../../components/JsonTree';
import { PersonalTime } from '../../components/PersonalTime';
import { PhoneText } from '../../components/PhoneText';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { useStepEdit } from './use-step-edit';

const shown = 5;

/** The data by which pills show something: the last real event, another one, or the connector's example. */
export const SampleEvents = ({ step }: { step: TriggerStep }) => {
  const { t } = useTranslation();
  const { flow, samples, isRealSample, readOnly } = useEditor();
  const { change } = useStepEdit(step);
  const events = useSamples(flow.id).data?.samples ?? [];
  return (
    <FieldFrame path="sample" label={t('stepForm.sample')} help={t(isRealSample ? 'stepForm.sampleIsReal' : 'stepForm.sampleIsExample')}>
      {() => (
        <Stack gap="xs">
          <JsonTree value={samples[step.id] ?? null} />
          {!readOnly &&
            events.slice(0, shown).map((event) => (
              <Group key={event.eventId} justify="space-between" wrap="nowrap">
                <Text size="sm" truncate>
                  <PersonalTime at={event.receivedAt} focusable={false} /> <PhoneText value={event.about} />
                </Text>
                <Button size="compact-xs" variant="default" onClick={() => change({ sample: event.data })}>
                  {t('stepForm.useAsSample')}
                </Button>
              </Group>
            ))}
          {!readOnly && step.sample !== undefined && (
            <Group>
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => change({ sample: undefined })}>
                {t('stepForm.forgetSample')}
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </FieldFrame>
  );
};
