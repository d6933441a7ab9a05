import type { Folder } from '@navette/api/contract';

/** `path`: "Sales ▸ Calls". `within`: itself and all that stand in it. */
export type FolderLine = { folder: Folder; depth: number; path: string; within: ReadonlySet<string> };

/** Each folder followed by those that stand in it, by name. */
export const folderTree = (folders: Folder[]): FolderLine[] => linesIn(folders, null, { depth: 0, path: '' });

const linesIn = (folders: Folder[], parentId: string | null, { depth, path }: Pick<FolderLine, 'depth' | 'path'>): FolderLine[] =>
  folders
    .filter((folder) => folder.parentId === parentId)
    .flatMap((folder) => {
      const line = { folder, depth, path: path ? `${path} ▸ ${folder.name}` : folder.name };
      const inner = linesIn(folders, folder.id, { depth: depth + 1, path: line.path });
      return [{ ...line, within: new Set([folder.id, ...inner.map((each) => each.folder.id)]) }, ...inner];
    });
