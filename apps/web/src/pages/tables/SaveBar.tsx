import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WriteButton } from '../../components/WriteButton';
import classes from '../runs/BulkBar.module.css';

type Props = { isSaving: boolean /** Why it cannot be saved as it is. */; why?: string | undefined; onSave(): void; onDiscard(): void };

/** Saved by button, all at once. */
export const SaveBar = ({ isSaving, why, onSave, onDiscard }: Props) => {
  const { t } = useTranslation();
  return (
    <Paper className={classes.bar} shadow="lg" role="region" aria-label={t('tables.unsaved')}>
      <Text fw={600}>{why ?? t('tables.unsaved')}</Text>
      <Group gap="xs">
        <WriteButton loading={isSaving} disabled={why !== undefined} onClick={onSave}>
          {t('tables.save')}
        </WriteButton>
        <Button variant="subtle" disabled={isSaving} onClick={onDiscard}>
          {t('tables.discard')}
        </Button>
      </Group>
    </Paper>
  );
};
