import { Button, Group, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './VersionBar.module.css';

type Props = { number: number; mayEdit: boolean; onMakeDraft(): void; onLeave(): void };

/** While an old version is on screen: that it is one, and the two ways on. */
export const VersionBar = ({ number, mayEdit, onMakeDraft, onLeave }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={classes.bar} role="status">
      <Group gap="xs">
        <IconEye size={17} aria-hidden="true" />
        <Text size="sm" fw={560}>
          {t('editor.lookingAtVersion', { number })}
        </Text>
      </Group>
      <Group gap="xs">
        {mayEdit && (
          <Button size="compact-sm" variant="default" onClick={onMakeDraft}>
            {t('editor.makeDraft')}
          </Button>
        )}
        <Button size="compact-sm" onClick={onLeave}>
          {t('editor.backToDraft')}
        </Button>
      </Group>
    </div>
  );
};
