import { Stack } from '@mantine/core';
import { findConnector, type WaitFor } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { StepFormContext, useStepForm } from '../step-context';
import { EventSelect } from '../waits/EventSelect';
import { OtherEvents } from '../waits/OtherEvents';
import { ConnectionField } from './ConnectionField';
import { DeadlineField } from './DeadlineField';
import { OnlyIfField } from './OnlyIfField';
import { ValueField } from './ValueField';

type EventWait = Extract<WaitFor, { kind: 'event' }>;
type Props = { what: EventWait; onChange(what: EventWait): void };

/** Which event, about whom, and until when. */
export const EventFields = ({ what, onChange }: Props) => {
  const { t } = useTranslation();
  const { catalog } = useEditor();
  const form = useStepForm();
  const connector = findConnector(catalog, what.connector);
  return (
    <Stack gap="md">
      <EventSelect path="for.trigger" label={t('stepForm.event')} value={what} onChange={onChange} />
      {connector && (
        <ConnectionField
          connector={connector}
          path="for.connectionId"
          value={what.connectionId}
          onChange={(connectionId) => onChange({ ...what, connectionId })}
        />
      )}
      <ValueField
        path="for.matches"
        label={t('stepForm.about')}
        help={t('stepForm.aboutHelp')}
        required
        value={what.matches}
        onChange={(matches) => onChange({ ...what, matches })}
      />
      <StepFormContext value={{ ...form, use: 'own' }}>
        <OnlyIfField
          label={t('stepForm.onlyIf')}
          offer={t('stepForm.addOnlyIf')}
          path="for.filter"
          value={what.filter}
          onChange={(filter) => {
            const { filter: _before, ...kept } = what;
            onChange(filter ? { ...kept, filter } : kept);
          }}
        />
      </StepFormContext>
      <OtherEvents what={what} onChange={onChange} />
      <DeadlineField value={what.deadline} onChange={(deadline) => onChange({ ...what, deadline })} />
    </Stack>
  );
};
