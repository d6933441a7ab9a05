import { Badge, Checkbox, Table, Text } from '@mantine/core';
import type { RunLine } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/DataTable';
import { PersonalTime } from '../../components/PersonalTime';
import { PhoneText } from '../../components/PhoneText';
import { StateBadge } from '../../components/StateBadge';
import { TextLink } from '../../components/TextLink';
import { useFormat } from '../../format/use-format';
import { useWords } from '../../i18n/use-words';
import classes from './RunTable.module.css';

type Selection = ReadonlySet<string>;
type Props = { runs: RunLine[]; selected: Selection; onSelect: ((selected: Selection) => void) | undefined; onOpen(runId: string): void };

export const RunTable = ({ runs, selected, onSelect, onOpen }: Props) => {
  const { t } = useTranslation();
  const shown = runs.filter((run) => selected.has(run.id)).length;
  const toggle = (runId: string) => {
    const next = new Set(selected);
    if (!next.delete(runId)) next.add(runId);
    onSelect?.(next);
  };
  return (
    <DataTable
      head={
        <Table.Tr>
          {onSelect && (
            <Table.Th w={44}>
              <Checkbox
                aria-label={t('runs.selectAll')}
                checked={shown > 0 && shown === runs.length}
                indeterminate={shown > 0 && shown < runs.length}
                onChange={(event) => onSelect(new Set(event.currentTarget.checked ? runs.map((run) => run.id) : []))}
              />
            </Table.Th>
          )}
          {(['state', 'flow', 'about', 'started', 'lasted', 'version', 'error'] as const).map((column) => (
            <Table.Th key={column}>{t(`runs.columns.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      }
    >
      {runs.map((run) => (
        <RunRow
          key={run.id}
          run={run}
          isSelected={selected.has(run.id)}
          onToggle={onSelect && (() => toggle(run.id))}
          onOpen={() => onOpen(run.id)}
        />
      ))}
    </DataTable>
  );
};

type RowProps = { run: RunLine; isSelected: boolean; onToggle: (() => void) | undefined; onOpen(): void };

const RunRow = ({ run, isSelected, onToggle, onOpen }: RowProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <Table.Tr
      className={classes.row}
      bg={isSelected ? 'var(--accent-soft)' : undefined}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('a, button, input, label')) onOpen();
      }}
    >
      {onToggle && (
        <Table.Td>
          <Checkbox aria-label={t('runs.select', { number: run.number })} checked={isSelected} onChange={onToggle} />
        </Table.Td>
      )}
      <Table.Td>
        <StateBadge state={run.state} size="sm" />
      </Table.Td>
      <Table.Td data-main>
        <TextLink to="/runs/$runId" params={{ runId: run.id }} fw={580} c="var(--mantine-color-text)">
          {run.flowName}
        </TextLink>
        <Text size="xs" c="dimmed" className="numbers">
          #{run.number}{' '}
          {run.test && (
            <Badge size="xs" variant="light" color="violet">
              {t('runs.test')}
            </Badge>
          )}
        </Text>
      </Table.Td>
      <Table.Td>{run.about ? <PhoneText value={run.about} /> : '–'}</Table.Td>
      <Table.Td>
        <PersonalTime at={run.startedAt} focusable={false} />
      </Table.Td>
      <Table.Td data-wide className={classes.nowrap}>
        {run.endedAt ? format.duration(Date.parse(run.endedAt) - Date.parse(run.startedAt)) : '–'}
      </Table.Td>
      <Table.Td data-wide>{run.version > 0 ? t('common.version', { number: run.version }) : t('common.draft')}</Table.Td>
      <Table.Td data-line className={classes.error}>
        {run.error ? words(run.error.sentence) : ''}
      </Table.Td>
    </Table.Tr>
  );
};
