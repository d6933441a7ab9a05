import { Select, Stack } from '@mantine/core';
import { findConnector, type WaitFor } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { StepFormContext, useStepForm } from '../step-context';
import { ConnectionField } from './ConnectionField';
import { DeadlineField } from './DeadlineField';
import { OnlyIfField } from './OnlyIfField';
import { ValueField } from './ValueField';

type EventWait = Extract<WaitFor, { kind: 'event' }>;
type Props = { what: EventWait; onChange(what: EventWait): void };

/** Which event, about whom, and until when. */
export const EventFields = ({ what, onChange }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const { catalog, connections, readOnly } = useEditor();
  const form = useStepForm();
  const connector = findConnector(catalog, what.connector);
  const events = catalog.connectors.map(({ name, title, triggers }) => ({
    group: words(title),
    items: triggers
      .filter(({ kind }) => kind === 'webhook' || kind === 'form')
      .map((each) => ({ value: `${name}/${each.name}`, label: words(each.title) })),
  }));
  const choose = (chosen: string | null) => {
    const [name = '', trigger = ''] = (chosen ?? '').split('/');
    const { connectionId: _before, ...kept } = what;
    const own = connections.filter((each) => each.connector === name);
    onChange({ ...kept, connector: name, trigger, ...(own.length === 1 && { connectionId: own[0]!.id }) });
  };
  return (
    <Stack gap="md">
      <FieldFrame path="for.trigger" label={t('stepForm.event')} required>
        {({ invalid, describedBy }) => (
          <Select
            aria-label={t('stepForm.event')}
            aria-describedby={describedBy}
            error={invalid}
            searchable
            readOnly={readOnly}
            placeholder={t('stepForm.choose')}
            data={events.filter(({ items }) => items.length > 0)}
            value={what.trigger ? `${what.connector}/${what.trigger}` : null}
            onChange={choose}
          />
        )}
      </FieldFrame>
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
      <DeadlineField value={what.deadline} onChange={(deadline) => onChange({ ...what, deadline })} />
    </Stack>
  );
};
