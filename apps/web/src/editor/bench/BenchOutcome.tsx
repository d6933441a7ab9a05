import { Anchor, Button, Text } from '@mantine/core';
import { stepTitle } from '@navette/flow';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/TextLink';
import { useFormat } from '../../format/use-format';
import { useLanguage } from '../../i18n/use-words';
import { hasEnded } from '../../pages/run/run-ended';
import { useEditor } from '../editor-context';
import classes from './Bench.module.css';
import { type BenchTest, useBench } from './bench-context';
import { createdRecords } from './created-records';
import { ForRealDialog } from './ForRealDialog';
import { plannedWrites } from './planned-writes';
import { useOutcomeWords } from './use-outcome-words';

/** How the test went, in one sentence, and what can be done next. */
export const BenchOutcome = () => {
  const { t } = useTranslation();
  const { catalog, connections } = useEditor();
  const { test, isBusy } = useBench();
  const words = useOutcomeWords();
  const [isAsking, setAsking] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const eventId = test?.eventId;
  useEffect(() => {
    // The button that started it waits now and holds no focus: what it started takes it, and what can be done next comes after.
    if (eventId && document.activeElement === document.body) summary.current?.focus();
  }, [eventId]);
  if (!test) return <Text c="dimmed">{isBusy ? t('bench.starting') : t('bench.hint')}</Text>;
  const ended = test.run && hasEnded(test.run);
  const writes = plannedWrites(test.steps.values(), { document: test.document, catalog, connections });
  const canDo = ended && test.run?.state === 'done' && test.writes === 'simulated' && writes.length > 0;
  return (
    <div ref={summary} className={classes.summary} data-state={test.run?.state} tabIndex={-1}>
      <Text fw={600} role="status">
        {words(test, writes)}
      </Text>
      <LeftOut test={test} />
      {ended && test.writes === 'real' && <Created test={test} />}
      {canDo && (
        <Button size="sm" variant="default" disabled={isBusy} onClick={() => setAsking(true)}>
          {t('bench.forReal')}
        </Button>
      )}
      {ended && (
        <TextLink to="/runs/$runId" params={{ runId: test.run!.id }}>
          {t('bench.openRun')}
        </TextLink>
      )}
      {isAsking && <ForRealDialog writes={writes} scope={test.scope} onClose={() => setAsking(false)} />}
    </div>
  );
};

/** Steps that have issues, and those that need them. */
const LeftOut = ({ test }: { test: BenchTest }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { catalog } = useEditor();
  if (test.leftOut.length === 0) return null;
  const steps = test.leftOut.flatMap((id) => (test.document.steps[id] ? [stepTitle(test.document.steps[id], catalog, language)] : []));
  const names = new Intl.ListFormat(language).format(steps.map((step) => t('bench.quoted', { name: step })));
  return (
    <Text size="sm" c="dimmed">
      {t('bench.leftOut', { count: test.leftOut.length, steps: names })}
    </Text>
  );
};

/** What now stands in the apps. */
const Created = ({ test }: { test: BenchTest }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { catalog } = useEditor();
  const format = useFormat();
  const records = createdRecords(test.steps.values(), { document: test.document, catalog });
  if (records.length === 0) return null;
  return (
    <ul className={classes.links} aria-label={t('bench.created', { number: format.number(records.length) })}>
      {records.map(({ address, thing }) => (
        <li key={address}>
          <Anchor href={address} target="_blank" rel="noreferrer" size="sm">
            {t('bench.open', { thing: thing[language] })}
          </Anchor>
        </li>
      ))}
    </ul>
  );
};
