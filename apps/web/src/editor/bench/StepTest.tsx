import { Button, Group, Stack, Text } from '@mantine/core';
import { findAction, type Step, type StepRow } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../components/StateBadge';
import { rowsOfStep } from '../../pages/run/rows-of-step';
import { hasEnded } from '../../pages/run/run-ended';
import { useEditor } from '../editor-context';
import { useBench } from './bench-context';
import { EventPicker } from './EventPicker';
import { forRealAction } from './for-real-action';
import { plannedWrites } from './planned-writes';
import { StepResult } from './StepResult';
import { staleSteps } from './stale-steps';
import { useRowWords } from './use-row-words';
import { useWriteWords } from './use-write-words';
import { WaitExits } from './WaitExits';

/** One step by itself, with data of the others as they were kept, last tested, or by their examples. */
export const StepTest = ({ step }: { step: Step }) => {
  const { t } = useTranslation();
  const { document, catalog } = useEditor();
  const { start, isBusy, tested } = useBench();
  const [isAsking, setAsking] = useState(false);
  const isWriting = step.kind === 'action' && findAction(catalog, step)?.effect === 'write';
  const run = (writes: 'simulated' | 'real') => {
    setAsking(false);
    void start({ kind: 'only', stepId: step.id }, writes);
  };
  return (
    <Stack gap="md">
      <EventPicker />
      <WaitExits only={step.id} />
      <Group gap="xs" data-field="test">
        <Button size="sm" loading={isBusy} onClick={() => run('simulated')}>
          {t(isWriting ? 'bench.simulate' : 'bench.testStep')}
        </Button>
        {isWriting && (
          <Button size="sm" variant="default" disabled={isBusy} aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {t('bench.forReal')}
          </Button>
        )}
      </Group>
      {isAsking && <AskFirst step={step} onConfirm={() => run('real')} />}
      {staleSteps(document, tested).has(step.id) && <Text size="sm">{t('bench.staleHelp')}</Text>}
      <LastResult step={step} />
    </Stack>
  );
};

/** Says what will be written, then asks. */
const AskFirst = ({ step, onConfirm }: { step: Step; onConfirm(): void }) => {
  const { t } = useTranslation();
  const { document, catalog, connections } = useEditor();
  const words = useWriteWords();
  const writes = plannedWrites([wouldBe(step)], { document, catalog, connections });
  return (
    <Stack gap="xs" role="group" aria-label={t('bench.forReal')}>
      {writes.map((write) => (
        <Text key={write.act}>{words(write)}</Text>
      ))}
      <Group>
        <Button size="sm" onClick={onConfirm}>
          {t(`bench.${forRealAction(writes)}`)}
        </Button>
      </Group>
    </Stack>
  );
};

const wouldBe = (step: Step): StepRow => ({
  runId: '',
  stepId: step.id,
  iteration: '',
  state: 'done',
  attempt: 1,
  input: null,
  output: null,
  exits: [],
  error: null,
  simulated: true,
  startedAt: '',
  endedAt: null,
  nextAt: null,
  deadline: null,
  rev: 0,
});

const LastResult = ({ step }: { step: Step }) => {
  const { t } = useTranslation();
  const { catalog } = useEditor();
  const { test } = useBench();
  const words = useRowWords({ document: test?.document ?? noDocument, catalog, flowNames: noNames });
  const row = test ? rowsOfStep(test.steps, step.id)[0] : undefined;
  if (!test?.run || !row) return null;
  const sentence = words(row);
  return (
    <Stack gap="xs" role="region" aria-label={t('bench.result')}>
      <Group gap="xs">
        <StateBadge state={row.state} />
        {!row.error && sentence && <Text size="sm">{sentence}</Text>}
      </Group>
      {hasEnded(test.run) && <StepResult step={step} row={row} />}
    </Stack>
  );
};

const noNames: Record<string, string> = {};
const noDocument = { steps: {} } as Parameters<typeof useRowWords>[0]['document'];
