import type { FlowLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { includesFolded } from '../../format/fold';

/** By the flow's name, or the name of an app on it in either language. */
export const matchesFlow = (flow: FlowLine, catalog: Catalog | undefined, query: string): boolean => {
  const apps = catalog?.connectors.filter((connector) => flow.connectors.includes(connector.name)) ?? [];
  return [flow.name, ...apps.flatMap((app) => [app.title.en, app.title.fr])].some((text) => includesFolded(text, query.trim()));
};
