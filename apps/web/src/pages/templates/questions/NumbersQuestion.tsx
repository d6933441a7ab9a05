import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import type { NumbersAnswer } from '@navette/api/contract';
import { IconSparkles } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PhoneText } from '../../../components/PhoneText';
import { AccountSelect } from './AccountSelect';
import type { QuestionProps } from './control-props';
import classes from './NumbersQuestion.module.css';
import { type NumberRow, suggestedOwners, withNumbers } from './number-rows';
import { useAccountList } from './use-account-list';

/** The table number → owner. Suggestions are applied only when accepted. */
export const NumbersQuestion = ({ question, answer, connections, labelledBy, onAnswer }: QuestionProps<'numbers'>) => {
  const { t } = useTranslation();
  const owners = connections[question.ownersOf];
  const numbers = useAccountList({ connectionId: connections[question.numbersOf], list: 'numbers' });
  const users = useAccountList({ connectionId: owners, list: 'users' });
  const { rows, otherwise } = (answer ?? { rows: [], otherwise: null }) as NumbersAnswer;
  const complete = withNumbers(rows, numbers.options);
  useEffect(() => {
    if (complete.length !== rows.length) onAnswer({ rows: complete, otherwise });
  });
  const suggested = suggestedOwners(rows, numbers.options, users.options);
  const change = (number: string, to: Partial<NumberRow>) =>
    onAnswer({ rows: rows.map((row) => (row.number === number ? { ...row, ...to } : row)), otherwise });
  const outcome = useRef<HTMLParagraphElement>(null);
  const accept = () => {
    onAnswer({ rows: rows.map((row) => ({ ...row, owner: row.owner ?? suggested.get(row.number) ?? null })), otherwise });
    // The button goes with the suggestions, and would take the focus with it.
    outcome.current?.focus();
  };
  const open = rows.filter(({ owner, ignore }) => !owner && !ignore).length;
  return (
    <Stack gap="md">
      {suggested.size > 0 && (
        <Group gap="sm" className={classes.suggestion}>
          <Text size="sm">{t('templates.ownersSuggested', { count: suggested.size })}</Text>
          <Button size="compact-sm" variant="light" leftSection={<IconSparkles size={14} />} onClick={accept}>
            {t('templates.acceptOwners', { count: suggested.size })}
          </Button>
        </Group>
      )}
      {rows.length > 0 && (
        <Table aria-labelledby={labelledBy} verticalSpacing={6} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('templates.number')}</Table.Th>
              <Table.Th>{t('templates.owner')}</Table.Th>
              <Table.Th>{t('templates.ignore')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ number, owner, ignore }) => (
              <Table.Tr key={number}>
                <Table.Td>
                  <PhoneText value={number} />
                  <Text size="xs" c="dimmed">
                    {numbers.options.find(({ value }) => value === number)?.label}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <AccountSelect
                    connectionId={owners}
                    list="users"
                    label={t('templates.ownerOf', { number })}
                    hideLabel
                    disabled={ignore}
                    chosen={owner}
                    onChoose={(chosen) => change(number, { owner: chosen })}
                  />
                </Table.Td>
                <Table.Td>
                  <Checkbox
                    aria-label={t('templates.ignoreNumber', { number })}
                    checked={ignore}
                    onChange={(event) => change(number, { ignore: event.currentTarget.checked })}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {numbers.error !== null && <Text size="sm">{t('templates.numbersNotLoaded')}</Text>}
      <AccountSelect
        connectionId={owners}
        list="users"
        label={t('templates.anyOther')}
        chosen={otherwise}
        onChoose={(chosen) => onAnswer({ rows, otherwise: chosen })}
      />
      <Text size="sm" c="dimmed" role="status" ref={outcome} tabIndex={-1} style={{ outline: 'none' }}>
        {rows.length > 0 && (open === 0 ? t('templates.allOwned') : t('templates.someOpen', { count: open }))}
      </Text>
    </Stack>
  );
};
