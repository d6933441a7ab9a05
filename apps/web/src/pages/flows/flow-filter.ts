import type { FlowLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { flowHealth } from './flow-health';
import type { Health } from './flow-states';
import { matchesFlow } from './matches-flow';

/** What the address of the list says: what is typed, and what is chosen. `folder`: its id, or `none`. */
export type FlowSearch = { folder?: string; label?: string; state?: Health | 'trash'; app?: string; q?: string };

/** Of flows that are in no folder. */
export const noFolder = 'none';

export const filterFlows = (
  flows: FlowLine[],
  catalog: Catalog | undefined,
  { folder, label, state, app, q = '' }: FlowSearch,
): FlowLine[] =>
  flows.filter(
    (flow) =>
      (folder === undefined || (flow.folderId ?? noFolder) === folder) &&
      (label === undefined || flow.labels.includes(label)) &&
      (app === undefined || flow.connectors.includes(app)) &&
      (state === undefined || flowHealth(flow) === state) &&
      (q.trim() === '' || matchesFlow(flow, catalog, q)),
  );
