import { type Catalog, findAction, findTrigger, type JsonSchema, type Step } from '@navette/flow';

/** What a step's input is called, field by field. */
export const inputSchema = (step: Step, catalog: Catalog): JsonSchema | undefined => {
  if (step.kind === 'action') return findAction(catalog, step)?.params;
  if (step.kind === 'trigger') return findTrigger(catalog, step)?.params;
  return undefined;
};
