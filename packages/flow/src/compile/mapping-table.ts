import type { Catalog } from '../catalog.js';
import type { ActionStep, FlowDocument } from '../document.js';
import type { Json } from '../json.js';
import { findAction, findConnector } from '../sentence/find-in-catalog.js';
import type { Value } from '../value.js';
import { hintsOf, propertiesOf, requiredOf } from './read-schema.js';
import { isBlankValue } from './view-of.js';

/** A list of fields in an account, as a step asks for it: its name, and the choices that it depends on as JSON. */
export type FieldList = { connectionId: string; list: string; params: string };

/** What the app requires of a new record, by such a list. */
export type RequiredFields = FieldList & { fields: { name: string; label: string }[] };

/** The mapping table of a step that makes a record: the param, where its rows come from, and the fields that have a param of their own. */
export type MappingTable = { param: string; rows: FieldList; own: Record<string, string> };

/** Undefined where there is none, where it cannot be asked for yet, and on changing a record: what is not given stays as it is there. */
export const mappingTableOf = (step: ActionStep, catalog: Catalog): MappingTable | undefined => {
  const action = findAction(catalog, step);
  if (!action || action.writes?.act === 'update' || !step.connectionId) return undefined;
  for (const [param, schema] of propertiesOf(action.params)) {
    const { mapping: list, own = {} } = hintsOf(schema);
    if (list === undefined) continue;
    const dependsOn = findConnector(catalog, step.connector)?.lists?.[list]?.dependsOn ?? [];
    const waits = dependsOn.some((name) => requiredOf(action.params).includes(name) && isBlankValue(step.params[name]));
    return waits ? undefined : { param, own, rows: { connectionId: step.connectionId, list, params: listParams(dependsOn, step.params) } };
  }
  return undefined;
};

/** Every list that the mapping tables of a document need, each once. */
export const fieldListsOf = (document: FlowDocument, catalog: Catalog): FieldList[] => {
  const tables = Object.values(document.steps).flatMap((step) =>
    step.kind === 'action' && !step.off ? (mappingTableOf(step, catalog) ?? []) : [],
  );
  return [...new Map(tables.map(({ rows }) => [fieldListKey(rows), rows])).values()];
};

/** The same for the same list. */
export const fieldListKey = ({ connectionId, list, params }: FieldList): string => JSON.stringify([connectionId, list, params]);

/** Only what the list depends on, so that typing elsewhere does not ask the app again. Data of a step is not known yet. */
export const listParams = (dependsOn: readonly string[], siblings: Record<string, Value>): string => {
  const chosen = dependsOn.flatMap((name): [string, Json][] => {
    const value = siblings[name];
    return value?.kind === 'literal' ? [[name, value.value]] : [];
  });
  return JSON.stringify(Object.fromEntries(chosen));
};
