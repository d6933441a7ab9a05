import { Button, Group, Text } from '@mantine/core';
import type { CatalogConnector } from '@navette/flow';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';

type Props = { url: string; connector: CatalogConnector | undefined };

/** The practice system has a page of its own: where something can be made to happen, or where what was sent to it is read. */
export const PracticePage = ({ url, connector }: Props) => {
  const { t } = useTranslation();
  return (
    <Panel>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t(connector?.triggers.length === 0 ? 'connections.practicePageReceives' : 'connections.practicePageBody')}
        </Text>
        <Button component="a" href={url} target="_blank" variant="light" rightSection={<IconExternalLink size={16} />}>
          {t('connections.practicePage')}
        </Button>
      </Group>
    </Panel>
  );
};
