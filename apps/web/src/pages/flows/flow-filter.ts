import type { FlowLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { flowHealth } from './flow-health';
import type { Health } from './flow-states';
import { matchesFlow } from './matches-flow';

/** What the address of the list says: what is typed, and what is chosen. */
export type FlowSearch = { q?: string; state?: Health | 'trash'; app?: string };

export const filterFlows = (flows: FlowLine[], catalog: Catalog | undefined, { q = '', state, app }: FlowSearch): FlowLine[] =>
  flows.filter(
    (flow) =>
      (app === undefined || flow.connectors.includes(app)) &&
      (state === undefined || flowHealth(flow) === state) &&
      (q.trim() === '' || matchesFlow(flow, catalog, q)),
  );
