import { useTranslation } from 'react-i18next';
import { useTemplates } from '../../api/catalog';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';
import { PageHeader } from '../../components/PageHeader';
import { TeamTemplates } from './TeamTemplates';
import { TemplateGrid } from './TemplateGrid';

export const TemplatesPage = () => {
  const { t } = useTranslation();
  const templates = useTemplates();
  const list = templates.data?.templates;
  const ofTeam = list?.filter((template) => template.ofTeam) ?? [];
  return (
    <>
      <PageHeader title={t('templates.title')} description={t('templates.description')} />
      {templates.error && <ErrorBlock error={templates.error} title={t('common.notLoaded')} onRetry={() => void templates.refetch()} />}
      {templates.isPending && <ListSkeleton rows={3} height={180} />}
      {list && <TemplateGrid templates={list.filter((template) => !template.ofTeam)} />}
      {ofTeam.length > 0 && <TeamTemplates templates={ofTeam} />}
    </>
  );
};
