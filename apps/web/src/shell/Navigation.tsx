import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConnections } from '../api/connections';
import classes from './Navigation.module.css';
import { navigation, type Page } from './navigation';

/** Only pages that exist, with what needs somebody beside the page where it is mended. */
export const Navigation = ({ onNavigate }: { onNavigate(): void }) => {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.navigation')} className={classes.navigation}>
      {navigation.map((group, index) => (
        <div key={index} className={classes.group}>
          {group.group && <div className={classes.heading}>{t(group.group)}</div>}
          {group.pages.map((page) => (
            <NavigationLink key={page.to} page={page} onNavigate={onNavigate} />
          ))}
        </div>
      ))}
    </nav>
  );
};

const NavigationLink = ({ page, onNavigate }: { page: Page; onNavigate(): void }) => {
  const { t } = useTranslation();
  const Icon = page.icon;
  return (
    <Link to={page.to} className={classes.link} activeOptions={{ exact: page.to === '/', includeSearch: false }} onClick={onNavigate}>
      <Icon size={18} stroke={1.7} aria-hidden="true" />
      <span>{t(page.name)}</span>
      {page.to === '/connections' && <LostConnections />}
    </Link>
  );
};

const LostConnections = () => {
  const { t } = useTranslation();
  const lost = useConnections().data?.connections.filter((connection) => connection.health === 'lost').length ?? 0;
  if (lost === 0) return null;
  return (
    <span className={classes.badge} title={t('shell.lost', { count: lost })}>
      <span aria-hidden="true">!{lost}</span>
      <span className={classes.hidden}>{t('shell.lost', { count: lost })}</span>
    </span>
  );
};
