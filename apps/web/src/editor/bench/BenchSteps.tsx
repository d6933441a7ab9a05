import { type Step, type StepRow, stepTitle } from '@navette/flow';
import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readingOrder } from '../../canvas';
import { StateBadge } from '../../components/StateBadge';
import { useFormat } from '../../format/use-format';
import { useLanguage } from '../../i18n/use-words';
import { rowsOfStep } from '../../pages/run/rows-of-step';
import { useEditor } from '../editor-context';
import classes from './Bench.module.css';
import { useBench } from './bench-context';
import { StepResult } from './StepResult';
import { useRowWords } from './use-row-words';

/** Each step of the test as it goes along: what it did or would have done, how long it took; opened, its data. */
export const BenchSteps = () => {
  const { t } = useTranslation();
  const { test } = useBench();
  if (!test || test.steps.size === 0) return null;
  const steps = readingOrder(test.document).map((id) => test.document.steps[id]!);
  return (
    <ol className={classes.steps} aria-label={t('bench.steps')}>
      {steps.map((step) => {
        const rows = rowsOfStep(test.steps, step.id);
        return rows[0] ? <StepLine key={step.id} step={step} row={rows[0]} turns={rows.length} /> : null;
      })}
    </ol>
  );
};

const StepLine = ({ step, row, turns }: { step: Step; row: StepRow; turns: number }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const { catalog, flows } = useEditor();
  const { test } = useBench();
  const [isOpen, setOpen] = useState(false);
  const flowNames = useMemo(() => Object.fromEntries(flows.map(({ id, name }) => [id, name])), [flows]);
  const words = useRowWords({ document: test!.document, catalog, flowNames })(row);
  const lasted = row.endedAt && row.state !== 'skipped' ? format.duration(Date.parse(row.endedAt) - Date.parse(row.startedAt)) : undefined;
  return (
    <li>
      <button type="button" className={classes.line} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <IconChevronRight size={15} className={classes.arrow} data-open={isOpen || undefined} aria-hidden="true" />
        <StateBadge state={row.state} size="sm" detail={step.kind === 'trigger' || row.simulated ? undefined : lasted} />
        <span className={classes.said}>
          <b>{stepTitle(step, catalog, language)}</b>
          {turns > 1 && <span className={classes.turns}>{t('bench.turns', { count: turns })}</span>}
          <span className={classes.words} data-failed={row.state === 'failed' || undefined}>
            {words}
          </span>
        </span>
      </button>
      {isOpen && <StepResult step={step} row={row} />}
    </li>
  );
};
