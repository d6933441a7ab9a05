import { type Catalog, type FlowDocument, findAction, type StepRow, type Words } from '@navette/flow';
import { recordAddress } from './record-address';

/** What a test really wrote, where it can be opened. */
export const createdRecords = (
  rows: Iterable<StepRow>,
  { document, catalog }: { document: FlowDocument; catalog: Catalog },
): { address: string; thing: Words }[] => {
  const records = new Map<string, { address: string; thing: Words }>();
  for (const row of rows) {
    const step = document.steps[row.stepId];
    const action = step?.kind === 'action' ? findAction(catalog, step) : undefined;
    const address = recordAddress(row.output);
    if (action?.effect !== 'write' || row.simulated || row.state !== 'done' || address === undefined) continue;
    records.set(address, { address, thing: action.writes?.one ?? action.title });
  }
  return [...records.values()];
};
