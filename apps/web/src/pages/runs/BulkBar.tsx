import { Button, Group, Paper, Text } from '@mantine/core';
import type { RunLine } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { WriteButton } from '../../components/WriteButton';
import { hasEnded } from '../run/run-ended';
import classes from './BulkBar.module.css';
import { useBulkActs } from './use-bulk-acts';

/** Held runs are resumed on their own version, ended ones replayed; a mixed selection shows both numbers. */
export const BulkBar = ({ runs, onDone }: { runs: RunLine[]; onDone(): void }) => {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'replay' | 'cancel' | null>(null);
  const acts = useBulkActs(onDone);
  if (runs.length === 0) return null;
  const held = runs.filter((run) => run.state === 'held');
  const ended = runs.filter(hasEnded);
  const open = runs.filter((run) => !hasEnded(run));
  return (
    <Paper className={classes.bar} shadow="lg" role="region" aria-label={t('runs.selected', { count: runs.length })}>
      <Text fw={600}>{t('runs.selected', { count: runs.length })}</Text>
      <Group gap="xs">
        {held.length > 0 && (
          <WriteButton loading={acts.isBusy} onClick={() => void acts.resume(held)}>
            {t('runs.resumeCount', { count: held.length })}
          </WriteButton>
        )}
        {ended.length > 0 && (
          <WriteButton variant={held.length > 0 ? 'default' : 'filled'} disabled={acts.isBusy} onClick={() => setAsking('replay')}>
            {t('runs.replayCount', { count: ended.length })}
          </WriteButton>
        )}
        {open.length > 0 && (
          <Button variant="default" disabled={acts.isBusy} onClick={() => setAsking('cancel')}>
            {t('runs.cancelCount', { count: open.length })}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          {t('common.clear')}
        </Button>
      </Group>
      {asking && (
        <ConfirmDialog
          opened
          danger={asking === 'cancel'}
          title={t(asking === 'replay' ? 'runs.replayCount' : 'runs.cancelCount', {
            count: asking === 'replay' ? ended.length : open.length,
          })}
          action={t(asking === 'replay' ? 'runs.replayCount' : 'runs.cancelCount', {
            count: asking === 'replay' ? ended.length : open.length,
          })}
          busy={acts.isBusy}
          onConfirm={() => void (asking === 'replay' ? acts.replay(ended) : acts.cancel(open)).then(() => setAsking(null))}
          onClose={() => setAsking(null)}
        >
          {t(asking === 'replay' ? 'runs.replayBody' : 'runs.cancelBody')}
        </ConfirmDialog>
      )}
    </Paper>
  );
};
