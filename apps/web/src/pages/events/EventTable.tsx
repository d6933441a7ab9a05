import { Group, Table, Text, UnstyledButton } from '@mantine/core';
import type { EventAnswer } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useFlows } from '../../api/flows';
import { AppIcon } from '../../components/AppIcon';
import { DataTable } from '../../components/DataTable';
import { PersonalTime } from '../../components/PersonalTime';
import { PhoneText } from '../../components/PhoneText';
import { useWords } from '../../i18n/use-words';
import classes from './EventTable.module.css';
import { useEventName } from './use-event-name';
import { VerdictBadge } from './VerdictBadge';

export const EventTable = ({ events, onOpen }: { events: EventAnswer[]; onOpen(eventId: string): void }) => {
  const { t } = useTranslation();
  return (
    <DataTable
      head={
        <Table.Tr>
          {(['when', 'what', 'about', 'verdict'] as const).map((column) => (
            <Table.Th key={column}>{t(`events.columns.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      }
    >
      {events.map((event) => (
        <EventRow key={event.id} event={event} onOpen={() => onOpen(event.id)} />
      ))}
    </DataTable>
  );
};

const EventRow = ({ event, onOpen }: { event: EventAnswer; onOpen(): void }) => {
  const { connector, app, what } = useEventName()(event);
  return (
    <Table.Tr className={classes.row} onClick={onOpen}>
      <Table.Td className={classes.when}>
        <PersonalTime at={event.receivedAt} focusable={false} />
      </Table.Td>
      <Table.Td data-line>
        <Group gap="sm" wrap="nowrap">
          <AppIcon connector={connector} size={28} />
          <UnstyledButton className={classes.open} onClick={onOpen}>
            {app} · {what}
          </UnstyledButton>
        </Group>
      </Table.Td>
      <Table.Td>{event.about ? <PhoneText value={event.about} /> : '–'}</Table.Td>
      <Table.Td data-line>
        <Group gap="sm">
          <VerdictBadge verdict={event.verdict} />
          <Reason event={event} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
};

/** The first reason in one line; all of them are in the detail. */
const Reason = ({ event }: { event: EventAnswer }) => {
  const { t } = useTranslation();
  const words = useWords();
  const flows = useFlows().data?.flows;
  const [reason] = event.reasons;
  if (!reason) return null;
  const flow = flows?.find((one) => one.id === reason.flowId)?.name;
  // "Started" says it already; then only where matters.
  const sentence = reason.verdict === 'started' && flow ? '' : words(reason.reason);
  return (
    <Text size="sm" c="dimmed" className={classes.reason}>
      {sentence || (flow ? t('events.inFlow', { flow }) : '')}
    </Text>
  );
};
