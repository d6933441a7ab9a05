export type FolderStore = {
  /** By name. */
  list(organisationId: string): Promise<Folder[]>;
  /** In a folder that is known to be there, or in none. Undefined: another one beside it has that name, in whatever case. */
  create(organisationId: string, by: string, folder: Omit<Folder, 'id'>): Promise<Folder | undefined>;
  /** Another name or place; what is in it stays in it. `circle`: it would stand in itself. */
  change(organisationId: string, folder: Folder): Promise<'changed' | 'taken' | 'missing' | 'circle'>;
  /** What is in it comes out into the folder in which it stood, or into none. Undefined: there was none; else as it was. */
  remove(organisationId: string, id: string): Promise<Folder | 'taken' | undefined>;
};
/** `parentId` null: it stands in no other. */
export type Folder = { id: string; name: string; parentId: string | null };
