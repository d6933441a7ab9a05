import { type ConnectorDefinition, parseParams } from '@navette/connector-sdk';
import {
  type Catalog,
  type Foresight,
  findAction,
  findTrigger,
  type Json,
  type JsonObject,
  type PlanStep,
  type Words,
} from '@navette/flow';

/** What the connectors know without asking anybody: examples of their answers, and what they refuse. */
export const foresightOf = (connectors: readonly ConnectorDefinition[], catalog: Catalog): Omit<Foresight, 'lookup'> => ({
  exampleOf: (step) => exampleOf(step, catalog),
  refusal: ({ connector, action }, params) => {
    const found = connectors.find(({ name }) => name === connector)?.actions.find(({ name }) => name === action);
    return found && refusalOf(() => parseParams(found.params, params));
  },
});

const exampleOf = (step: PlanStep, catalog: Catalog): Json => {
  if (step.kind === 'action') return findAction(catalog, step)?.sample ?? null;
  if (step.kind !== 'wait') return null;
  if (step.for.kind === 'approval') return { approved: true, comment: '' } satisfies JsonObject;
  return step.for.kind === 'event' ? (findTrigger(catalog, step.for)?.sample ?? null) : null;
};

const refusalOf = (parse: () => unknown): Words | undefined => {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'sentence' in error) return error.sentence as Words;
    throw error;
  }
};
