import type { TemplateLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { IconArrowRight } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { findConnector } from '../../components/AppIcon';
import { AppIcons } from '../../components/AppIcons';
import { useWords } from '../../i18n/use-words';
import classes from './TemplateCard.module.css';

/** One whole card is one link. */
export const TemplateCard = ({ template, catalog }: { template: TemplateLine; catalog: Catalog | undefined }) => {
  const { t } = useTranslation();
  const words = useWords();
  const { folder } = useSearch({ strict: false });
  const apps = template.connections.map((name) => {
    const connector = findConnector(catalog, name);
    return connector ? words(connector.title) : name;
  });
  return (
    <Link to="/templates/$templateId/setup" params={{ templateId: template.id }} search={{ folder }} className={classes.card}>
      <AppIcons names={template.connectors} catalog={catalog} size={34} />
      <h3 className={classes.title}>{words(template.title)}</h3>
      <p className={classes.description}>{words(template.description)}</p>
      <span className={classes.foot}>
        <span className={classes.needs}>
          {apps.length > 0 ? t('templates.needs', { apps: apps.join(', ') }) : t('templates.needsNothing')}
        </span>
        <IconArrowRight size={18} className={classes.arrow} aria-hidden="true" />
      </span>
    </Link>
  );
};
