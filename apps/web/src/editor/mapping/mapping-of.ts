import {
  type ActionStep,
  type Catalog,
  type CatalogAction,
  type FlowDocument,
  findAction,
  propertiesOf,
  type StepId,
  type Value,
} from '@navette/flow';
import { fieldHints } from '../fields/field-spec';
import { fieldsOfValue } from '../fields/row-values';
import type { EarlierPill } from './suggest-matches';

/** The param of an action that is a mapping table, and the list that its rows come from. */
export const mappingParam = (action: CatalogAction): { name: string; list: string } | undefined => {
  for (const [name, schema] of propertiesOf(action.params)) {
    const { mapping } = fieldHints(schema);
    if (mapping !== undefined) return { name, list: mapping };
  }
  return undefined;
};

/** What a step fills of the app's fields, by their names there: in its mapping table, and in params of their own. */
export const mappingOf = (step: ActionStep, action: CatalogAction): Record<string, Value> => {
  const param = mappingParam(action);
  if (!param) return {};
  const { own = {} } = fieldHints(propertiesOf(action.params).find(([name]) => name === param.name)![1]);
  const filled = Object.entries(own).flatMap(([field, name]) => (step.params[name] ? [[field, step.params[name]] as const] : []));
  return { ...Object.fromEntries(filled), ...fieldsOfValue(step.params[param.name]) };
};

export type MappedStep = { step: ActionStep; values: Record<string, Value> };

/** Other steps of the same app that fill some of its fields. */
export const mappedSteps = (document: FlowDocument, catalog: Catalog, of: { connector: string; except?: StepId }): MappedStep[] =>
  Object.values(document.steps).flatMap((step) => {
    if (step.kind !== 'action' || step.connector !== of.connector || step.id === of.except) return [];
    const action = findAction(catalog, step);
    const values = action ? mappingOf(step, action) : {};
    return Object.keys(values).length > 0 ? [{ step, values }] : [];
  });

/** What those steps filled with one pill: a suggestion for the same field here. */
export const earlierPills = (steps: readonly MappedStep[]): EarlierPill[] =>
  steps.flatMap(({ values }) => Object.entries(values).flatMap(([field, value]) => (value.kind === 'ref' ? [{ field, ref: value }] : [])));
