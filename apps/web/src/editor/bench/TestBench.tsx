import { Button, Group, Stack } from '@mantine/core';
import { stepTitle } from '@navette/flow';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { BottomPanel } from '../panel/BottomPanel';
import classes from './Bench.module.css';
import { BenchOutcome } from './BenchOutcome';
import { BenchSteps } from './BenchSteps';
import { useBench } from './bench-context';
import { EventPicker } from './EventPicker';
import { WaitExits } from './WaitExits';

type Props = { selected: string | null; onClose(): void };

/** Try the draft before it is published: which data, how far, and what came of it. Nothing is written unless it is asked for. */
export const TestBench = ({ selected, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <BottomPanel
      className={classes.bench}
      label={t('bench.title')}
      title={t('bench.title')}
      closeLabel={t('bench.close')}
      onClose={onClose}
    >
      <div className={classes.body}>
        <Stack gap="sm" className={classes.setUp}>
          <EventPicker />
          <WaitExits />
          <RunButtons selected={selected} />
        </Stack>
        <div className={classes.outcome}>
          <BenchOutcome />
          <BenchSteps />
        </div>
      </div>
    </BottomPanel>
  );
};

const RunButtons = ({ selected }: { selected: string | null }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document, catalog } = useEditor();
  const { start, stop, isBusy } = useBench();
  const step = selected === null ? undefined : document.steps[selected];
  const name = step && step.kind !== 'trigger' ? stepTitle(step, catalog, language) : undefined;
  return (
    <Group gap="xs">
      <Button
        size="sm"
        leftSection={<IconPlayerPlay size={15} />}
        loading={isBusy}
        data-autofocus
        onClick={() => void start({ kind: 'all' }, 'simulated')}
      >
        {t('bench.runAll')}
      </Button>
      {step && name && (
        <>
          <Button size="sm" variant="default" disabled={isBusy} onClick={() => void start({ kind: 'to', stepId: step.id }, 'simulated')}>
            {t('bench.runTo', { step: name })}
          </Button>
          <Button size="sm" variant="default" disabled={isBusy} onClick={() => void start({ kind: 'only', stepId: step.id }, 'simulated')}>
            {t('bench.runOnly', { step: name })}
          </Button>
        </>
      )}
      {isBusy && (
        <Button size="sm" variant="subtle" color="gray" leftSection={<IconPlayerStop size={15} />} onClick={stop}>
          {t('bench.stop')}
        </Button>
      )}
    </Group>
  );
};
