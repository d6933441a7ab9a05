import type { Catalog } from '@navette/flow';
import { useLanguage } from '../i18n/use-words';
import { AppIcon, findConnector } from './AppIcon';
import classes from './AppIcons.module.css';

type Props = { names: string[]; catalog: Catalog | undefined; size?: number };

/** The apps of a flow, in order, with their names for assistive technology. */
export const AppIcons = ({ names, catalog, size = 26 }: Props) => {
  const language = useLanguage();
  const title = (name: string) => findConnector(catalog, name)?.title[language] ?? name;
  if (names.length === 0) return null;
  return (
    <span className={classes.icons} role="img" aria-label={names.map(title).join(', ')} title={names.map(title).join(', ')}>
      {names.map((name) => (
        <AppIcon key={name} connector={findConnector(catalog, name)} size={size} />
      ))}
    </span>
  );
};
