import type { FlowLine, Folder } from '@navette/api/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { FolderMenu } from './FolderMenu';
import classes from './Folders.module.css';
import { type FlowSearch, noFolder } from './flow-filter';

type Props = { search: FlowSearch; flows: FlowLine[]; folders: Folder[] };

/** The folders at the left, each with how many flows are in it. A narrow screen has a filter instead. */
export const FolderRail = ({ search, flows, folders }: Props) => {
  const { t } = useTranslation();
  const mayBuild = useMay('builder');
  const countIn = (folderId: string | null) => flows.filter((flow) => flow.folderId === folderId).length;
  // The trash has no folders.
  const others: FlowSearch = { ...search, folder: undefined, state: search.state === 'trash' ? undefined : search.state };
  const lines = [
    { name: t('folders.all'), count: flows.length, search: others },
    ...folders.map(({ id, name }) => ({ name, count: countIn(id), search: { ...others, folder: id } })),
    ...(folders.length > 0 ? [{ name: t('folders.none'), count: countIn(null), search: { ...others, folder: noFolder } }] : []),
  ];
  return (
    <nav className={classes.rail} aria-label={t('folders.title')}>
      <div className={classes.head}>
        {t('folders.title')}
        {mayBuild && <FolderMenu search={search} flows={flows} folders={folders} />}
      </div>
      <ul className={classes.list}>
        {lines.map(({ name, count, search }) => (
          <li key={search.folder ?? ''}>
            <Link to="/flows" search={search} activeOptions={{ exact: true }} className={classes.folder}>
              {name} <span className="numbers">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
