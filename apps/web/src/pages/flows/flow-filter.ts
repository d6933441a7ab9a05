import type { FlowLine, Folder } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { flowHealth } from './flow-health';
import type { Health } from './flow-states';
import { folderTree } from './folder-tree';
import { matchesFlow } from './matches-flow';

/** What the address of the list says: what is typed, and what is chosen. `folder`: its id, or `none`. */
export type FlowSearch = { folder?: string; label?: string; state?: Health | 'trash'; app?: string; q?: string };

/** Of flows that are in no folder. */
export const noFolder = 'none';

export const filterFlows = (
  flows: FlowLine[],
  catalog: Catalog | undefined,
  { folder, label, state, app, q = '' }: FlowSearch,
  folders: Folder[] = [],
): FlowLine[] => {
  const within = folderTree(folders).find((line) => line.folder.id === folder)?.within;
  const isIn = ({ folderId }: FlowLine) => (within && folderId ? within.has(folderId) : (folderId ?? noFolder) === folder);
  return flows.filter(
    (flow) =>
      (folder === undefined || isIn(flow)) &&
      (label === undefined || flow.labels.includes(label)) &&
      (app === undefined || flow.connectors.includes(app)) &&
      (state === undefined || flowHealth(flow) === state) &&
      (q.trim() === '' || matchesFlow(flow, catalog, q)),
  );
};
