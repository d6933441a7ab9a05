import type { FlowLine } from '@navette/api/contract';
import type { Catalog, Words } from '@navette/flow';
import { includesFolded } from '../../format/fold';

/** By the flow's name, an app on it, or a step's own title or what it does; the catalog's words in either language. */
export const matchesFlow = (flow: FlowLine, catalog: Catalog | undefined, query: string): boolean => {
  const wanted = query.trim();
  return wordsOf(flow, catalog).some((text) => includesFolded(text, wanted));
};

const wordsOf = (flow: FlowLine, catalog: Catalog | undefined): string[] => {
  const apps = catalog?.connectors.filter((connector) => flow.connectors.includes(connector.name)) ?? [];
  const steps = flow.steps.flatMap(({ title, connector: name, does }) => {
    const connector = apps.find((app) => app.name === name);
    const done = [...(connector?.actions ?? []), ...(connector?.triggers ?? [])].find((one) => one.name === does);
    return [...(title ? [title] : []), ...both(done?.title)];
  });
  return [flow.name, ...apps.flatMap((app) => both(app.title)), ...steps];
};

const both = (words: Words | undefined): string[] => (words ? [words.en, words.fr] : []);
