import { Button, Group, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';

/** The practice system has a page of its own, where a call can be made. */
export const PracticePage = ({ url }: { url: string }) => {
  const { t } = useTranslation();
  return (
    <Panel>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('connections.practicePageBody')}
        </Text>
        <Button component="a" href={url} target="_blank" variant="light" rightSection={<IconExternalLink size={16} />}>
          {t('connections.practicePage')}
        </Button>
      </Group>
    </Panel>
  );
};
