import type { TemplateLine } from '@navette/api/contract';
import { useCatalog } from '../../api/catalog';
import { TemplateCard } from './TemplateCard';
import classes from './TemplateCard.module.css';

export const TemplateGrid = ({ templates }: { templates: TemplateLine[] }) => {
  const catalog = useCatalog().data;
  return (
    <div className={classes.grid}>
      {templates.map((template) => (
        <TemplateCard key={template.id} template={template} catalog={catalog} />
      ))}
    </div>
  );
};
