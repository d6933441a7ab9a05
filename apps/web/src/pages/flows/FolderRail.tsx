import type { FlowLine, Folder } from '@navette/api/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { FolderMenu } from './FolderMenu';
import classes from './Folders.module.css';
import { type FlowSearch, noFolder } from './flow-filter';
import { folderTree } from './folder-tree';

type Props = { search: FlowSearch; flows: FlowLine[]; folders: Folder[] };

/** The folders at the left, each with how many flows are in it. A narrow screen has a filter instead. */
export const FolderRail = ({ search, flows, folders }: Props) => {
  const { t } = useTranslation();
  const mayBuild = useMay('builder');
  const countWhere = (isIn: (folderId: string | null) => boolean) => flows.filter(({ folderId }) => isIn(folderId)).length;
  // The trash has no folders.
  const others: FlowSearch = { ...search, folder: undefined, state: search.state === 'trash' ? undefined : search.state };
  const lines = [
    { name: t('folders.all'), depth: 0, count: flows.length, search: others },
    ...folderTree(folders).map(({ folder: { id, name }, depth, within }) => ({
      name,
      depth,
      count: countWhere((folderId) => folderId !== null && within.has(folderId)),
      search: { ...others, folder: id },
    })),
    ...(folders.length > 0
      ? [{ name: t('folders.none'), depth: 0, count: countWhere((folderId) => folderId === null), search: { ...others, folder: noFolder } }]
      : []),
  ];
  return (
    <nav className={classes.rail} aria-label={t('folders.title')}>
      <div className={classes.head}>
        {t('folders.title')}
        {mayBuild && <FolderMenu search={search} flows={flows} folders={folders} />}
      </div>
      <ul className={classes.list}>
        {lines.map(({ name, depth, count, search }) => (
          <li key={search.folder ?? ''} style={{ paddingLeft: depth * 16 }}>
            <Link to="/flows" search={search} activeOptions={{ exact: true }} className={classes.folder}>
              {name} <span className="numbers">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
