import type { CatalogAction, CatalogConnector, Value, Written } from '@navette/flow';
import { propertiesOf } from '@navette/flow';
import { mappingParam } from '../mapping/mapping-of';

export type Operation = { act: Written['act']; action: CatalogAction };

const order: Written['act'][] = ['create', 'update', 'save'];

/** What can be done with the same fields of the app: create, update, create or update. One action at most for each. */
export const operationsOf = (connector: CatalogConnector, action: CatalogAction): Operation[] => {
  const list = mappingParam(action)?.list;
  if (list === undefined) return [];
  return order.flatMap((act) => {
    const fitting = [action, ...connector.actions].find((each) => each.writes?.act === act && mappingParam(each)?.list === list);
    return fitting ? [{ act, action: fitting }] : [];
  });
};

/** What is kept of a step's params when it does something else with them: those that the other action has too. */
export const paramsFor = (action: CatalogAction, params: Record<string, Value>): Record<string, Value> => {
  const names = propertiesOf(action.params).map(([name]) => name);
  return Object.fromEntries(Object.entries(params).filter(([name]) => names.includes(name)));
};
