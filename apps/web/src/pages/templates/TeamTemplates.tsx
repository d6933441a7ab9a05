import { ActionIcon, Title } from '@mantine/core';
import type { TemplateLine } from '@navette/api/contract';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useCatalog } from '../../api/catalog';
import { useRemoveTemplate, useRestoreTemplate } from '../../api/templates';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { useOfflineReason } from '../../components/use-offline-reason';
import { useWords } from '../../i18n/use-words';
import { TemplateCard } from './TemplateCard';
import classes from './TemplateCard.module.css';

/** What the team keeps itself. Deleting is done at once and can be taken back. */
export const TeamTemplates = ({ templates }: { templates: TemplateLine[] }) => {
  const { t } = useTranslation();
  const words = useWords();
  const act = useAct();
  const catalog = useCatalog().data;
  const mayBuild = useMay('builder');
  const offline = useOfflineReason();
  const remove = useRemoveTemplate();
  const restore = useRestoreTemplate();
  const drop = async ({ id, title }: TemplateLine) => {
    if (await act(() => remove.mutateAsync(id)))
      notify(t('templates.deleted', { name: words(title) }), {
        label: t('common.undo'),
        act: () => void act(() => restore.mutateAsync(id)),
      });
  };
  return (
    <section aria-labelledby="team-templates">
      <Title order={2} size="h3" id="team-templates" mt="xl" mb="md">
        {t('templates.ofTeam')}
      </Title>
      <div className={classes.grid}>
        {templates.map((template) => (
          <div key={template.id} className={classes.own}>
            <TemplateCard template={template} catalog={catalog} />
            {mayBuild && (
              <ActionIcon
                className={classes.delete}
                variant="subtle"
                color="gray"
                size={36}
                disabled={offline !== undefined}
                title={offline}
                aria-label={t('templates.delete', { name: words(template.title) })}
                onClick={() => void drop(template)}
              >
                <IconTrash size={18} />
              </ActionIcon>
            )}
          </div>
        ))}
      </div>
    </section>
  );
};
