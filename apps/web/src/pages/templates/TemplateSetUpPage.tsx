import { Button, Group, Stack, Text } from '@mantine/core';
import type { TemplateLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { IconLayoutGrid } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog, useTemplates } from '../../api/catalog';
import { useConnections } from '../../api/connections';
import { FlowCanvas } from '../../canvas';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { LinkButton } from '../../components/LinkButton';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/use-words';
import { useNewFlow } from '../flows/use-new-flow';
import { ChooseConnection } from './ChooseConnection';
import { defaultConnections } from './default-connections';
import classes from './TemplateSetUpPage.module.css';

/** The accounts it needs, beside a live picture of the flow; the result is an ordinary draft. */
export const TemplateSetUpPage = () => {
  const { t } = useTranslation();
  const { templateId } = useParams({ from: '/frame/templates/$templateId/setup' });
  const templates = useTemplates();
  const catalog = useCatalog();
  const template = templates.data?.templates.find((one) => one.id === templateId);
  const error = templates.error ?? catalog.error;
  if (error) return <ErrorBlock error={error} title={t('common.notLoaded')} onRetry={() => void templates.refetch()} />;
  if (templates.isPending || !catalog.data) return <ListSkeleton rows={4} height={90} />;
  if (!template)
    return (
      <EmptyState
        icon={IconLayoutGrid}
        sentence={t('templates.unknown')}
        link={<LinkButton to="/templates">{t('home.allTemplates')}</LinkButton>}
      />
    );
  return <SetUp template={template} catalog={catalog.data} />;
};

const SetUp = ({ template, catalog }: { template: TemplateLine; catalog: Catalog }) => {
  const { t } = useTranslation();
  const words = useWords();
  const newFlow = useNewFlow();
  const known = useConnections().data?.connections ?? [];
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const connections = { ...defaultConnections(template.connections, known), ...chosen };
  const isComplete = template.connections.every((name) => connections[name]);
  return (
    <>
      <PageHeader title={t('templates.setUpTitle', { name: words(template.title) })} description={words(template.description)} />
      <div className={classes.columns}>
        <Stack gap="md">
          {template.connections.map((name) => (
            <ChooseConnection
              key={name}
              name={name}
              catalog={catalog}
              connections={known.filter((connection) => connection.connector === name)}
              chosen={connections[name] ?? null}
              onChoose={(connectionId) => setChosen((before) => ({ ...before, [name]: connectionId }))}
            />
          ))}
          <Group gap="md">
            <Button
              size="md"
              disabled={!isComplete}
              loading={newFlow.isBusy}
              onClick={() => void newFlow.fromTemplate(template.id, connections)}
            >
              {t('templates.create')}
            </Button>
            {!isComplete && (
              <Button variant="subtle" onClick={() => void newFlow.fromTemplate(template.id, connections)}>
                {t('templates.later')}
              </Button>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {t('templates.createHelp')}
          </Text>
        </Stack>
        <Panel title={t('templates.preview')}>
          <div className={classes.canvas}>
            <FlowCanvas document={template.preview} catalog={catalog} />
          </div>
        </Panel>
      </div>
    </>
  );
};
