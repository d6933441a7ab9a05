import { Stack, TextInput } from '@mantine/core';
import { findConnector, findTrigger, type WaitFor } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { ConnectionField } from '../forms/ConnectionField';
import { ValueField } from '../forms/ValueField';
import { RemoveBlock } from '../trigger/RemoveBlock';
import { EventSelect } from './EventSelect';

export type OtherEvent = NonNullable<Extract<WaitFor, { kind: 'event' }>['or']>[number];
type Props = { event: OtherEvent; index: number; onChange(event: OtherEvent): void; onRemove(): void };

/** One more event that ends the wait: which, about whom, and what its path is called; until a person names it, as the event. */
export const OtherEventFields = ({ event, index, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const { catalog, readOnly } = useEditor();
  const path = `for.or.${index}`;
  const connector = findConnector(catalog, event.connector);
  const titleOf = (of: OtherEvent): string => {
    const found = findTrigger(catalog, of);
    return found ? words(found.title) : '';
  };
  const choose = (next: OtherEvent) => onChange({ ...next, label: event.label === titleOf(event) ? titleOf(next) : event.label });
  return (
    <Stack gap="xs" role="group" aria-label={t('conditions.otherEvent', { number: index + 2 })}>
      <EventSelect path={`${path}.trigger`} label={t('conditions.orEvent')} value={event} onChange={choose} />
      {connector && (
        <ConnectionField
          connector={connector}
          path={`${path}.connectionId`}
          value={event.connectionId}
          onChange={(connectionId) => onChange({ ...event, connectionId })}
        />
      )}
      <ValueField
        path={`${path}.matches`}
        label={t('stepForm.about')}
        required
        value={event.matches}
        onChange={(matches) => onChange({ ...event, matches })}
      />
      <FieldFrame path={`${path}.label`} label={t('stepForm.pathName')}>
        {({ describedBy }) => (
          <TextInput
            aria-label={t('stepForm.pathName')}
            aria-describedby={describedBy}
            maxLength={80}
            readOnly={readOnly}
            value={event.label}
            onChange={({ currentTarget }) => onChange({ ...event, label: currentTarget.value })}
          />
        )}
      </FieldFrame>
      <RemoveBlock label={t('conditions.removeEvent', { number: index + 2 })} onClick={onRemove} />
    </Stack>
  );
};
