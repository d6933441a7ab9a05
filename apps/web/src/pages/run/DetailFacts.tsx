import { ScrollArea, Stack } from '@mantine/core';
import type { RunLine, StepRow } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/CopyButton';
import classes from './StepPanel.module.css';

/** The technical truth: codes, identifiers, the row as it is kept (secrets are never in it). */
export const DetailFacts = ({ row, run }: { row: StepRow; run: RunLine }) => {
  const { t } = useTranslation();
  const raw = JSON.stringify(row, null, 2);
  const facts = [
    [t('runs.one.stepId'), row.iteration === '' ? row.stepId : `${row.stepId} · ${row.iteration}`],
    [t('runs.one.runId'), run.id],
    ...(row.error ? [[t('runs.one.code'), row.error.code]] : []),
    ...(row.exits.length > 0 ? [[t('runs.one.exits'), row.exits.join(', ')]] : []),
  ] as [string, string][];
  return (
    <Stack gap="md">
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
        <Fact name={t('runs.one.raw')} value={raw} label={t('runs.one.copyForSupport')} shown="" />
      </dl>
      <ScrollArea.Autosize
        mah={320}
        className={classes.raw}
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('runs.one.raw') }}
      >
        <pre>{raw}</pre>
      </ScrollArea.Autosize>
    </Stack>
  );
};

const Fact = ({ name, value, label, shown = value }: { name: string; value: string; label?: string; shown?: string }) => (
  <div className={classes.fact}>
    <dt>{name}</dt>
    <dd>
      <span>{shown}</span>
      <CopyButton value={value} label={label} />
    </dd>
  </div>
);
