import { Button, Group } from '@mantine/core';
import type { LiveCounts } from '@navette/api/contract';
import { IconActivity } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import classes from './LiveBadges.module.css';

type Props = { isOn: boolean; counts: LiveCounts | undefined; onToggle(): void };

/** Shows on the drawing what the live version does now. Before the first version there is nothing to show. */
export const LiveSwitch = ({ isOn, counts, onToggle }: Props) => {
  const { t } = useTranslation();
  const { flow } = useEditor();
  if (flow.liveVersion === null) return null;
  return (
    <Group gap="xs">
      <Button
        size="compact-md"
        variant={isOn ? 'light' : 'default'}
        leftSection={<IconActivity size={15} />}
        aria-pressed={isOn}
        aria-label={t('publishing.showLive')}
        aria-keyshortcuts="V"
        onClick={onToggle}
      >
        {t('publishing.live')}
      </Button>
      {isOn && counts && (
        <span className={classes.bar} role="status">
          {counts.isAll
            ? t('publishing.liveOf', { number: counts.version, count: counts.runs })
            : t('publishing.liveOfSome', { number: counts.version, count: counts.runs })}
        </span>
      )}
    </Group>
  );
};
