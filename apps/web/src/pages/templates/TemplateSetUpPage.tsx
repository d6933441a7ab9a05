import type { TemplateLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { IconLayoutGrid } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCatalog, useTemplates } from '../../api/catalog';
import { FlowCanvas } from '../../canvas';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { LinkButton } from '../../components/LinkButton';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/use-words';
import { useNewFlow } from '../flows/use-new-flow';
import { SetUpDecision } from './SetUpDecision';
import { SetUpSteps } from './SetUpSteps';
import classes from './TemplateSetUpPage.module.css';
import { useSetUp } from './use-set-up';

/** One decision per page, beside a live picture of the flow; the result is an ordinary draft. */
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
  const { page: asked = 1, folder } = useSearch({ from: '/frame/templates/$templateId/setup' });
  const newFlow = useNewFlow(folder);
  const setUp = useSetUp(template);
  const navigate = useNavigate({ from: '/templates/$templateId/setup' });
  const at = Math.min(Math.max(asked, 1), setUp.pages.length);
  const goTo = (page: number) => void navigate({ search: { page, folder } });
  const make = async () => {
    if (await newFlow.fromTemplate(template.id, setUp)) setUp.forget();
  };
  return (
    <>
      <PageHeader title={t('templates.setUpTitle', { name: words(template.title) })} description={t('templates.createHelp')} />
      <div className={classes.columns}>
        <div>
          <SetUpSteps setUp={setUp} catalog={catalog} at={at} onGo={goTo} />
          <SetUpDecision setUp={setUp} catalog={catalog} at={at} isBusy={newFlow.isBusy} onGo={goTo} onMake={() => void make()} />
        </div>
        <div className={classes.preview}>
          <Panel title={t('templates.preview')}>
            <div className={classes.canvas}>
              <FlowCanvas document={setUp.preview} catalog={catalog} />
            </div>
          </Panel>
        </div>
      </div>
    </>
  );
};
