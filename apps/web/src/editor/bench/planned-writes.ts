import { type Catalog, type FlowDocument, findAction, type StepRow, type Words, type Written } from '@navette/flow';

type Account = { id: string; account: string; name: string };
/** `act` is `other` when the action only has a title. */
export type PlannedWrite = {
  act: Written['act'] | 'other';
  app: Words;
  account: string | undefined;
  things: { count: number; one: Words; many: Words }[];
};

/** What the simulated steps of a test would write, counted by app, account and act, in the order of the flow. */
export const plannedWrites = (
  rows: Iterable<StepRow>,
  known: { document: FlowDocument; catalog: Catalog; connections: readonly Account[] },
): PlannedWrite[] => {
  const writes = new Map<string, PlannedWrite>();
  for (const row of rows) {
    const step = known.document.steps[row.stepId];
    if (!row.simulated || step?.kind !== 'action') continue;
    const action = findAction(known.catalog, step);
    const app = known.catalog.connectors.find(({ name }) => name === step.connector)?.title;
    if (!action || !app) continue;
    const connection = known.connections.find(({ id }) => id === step.connectionId);
    const account = connection && (connection.account || connection.name);
    const { act, one, many } = action.writes ?? { act: 'other' as const, one: action.title, many: action.title };
    const key = [act, step.connector, step.connectionId ?? ''].join(' ');
    const before = writes.get(key) ?? { act, app, account, things: [] };
    writes.set(key, { ...before, things: counted(before.things, { one, many }) });
  }
  return [...writes.values()];
};

const counted = (things: PlannedWrite['things'], { one, many }: { one: Words; many: Words }): PlannedWrite['things'] => {
  const isSame = (thing: { one: Words }) => thing.one.en === one.en;
  return things.some(isSame)
    ? things.map((thing) => (isSame(thing) ? { ...thing, count: thing.count + 1 } : thing))
    : [...things, { count: 1, one, many }];
};
