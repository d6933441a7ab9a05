export type FolderStore = {
  /** By name. */
  list(organisationId: string): Promise<Folder[]>;
  /** Undefined: another folder has that name, in whatever case. */
  create(organisationId: string, by: string, name: string): Promise<Folder | undefined>;
  /** Its flows stay in it. */
  rename(organisationId: string, id: string, name: string): Promise<'renamed' | 'taken' | 'missing'>;
  /** Its flows stay, in no folder. Undefined: there was none; else as it was. */
  remove(organisationId: string, id: string): Promise<Folder | undefined>;
};
export type Folder = { id: string; name: string };
