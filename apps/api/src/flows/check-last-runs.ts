import {
  type Calendar,
  compareForeseen,
  type Difference,
  type Foreseen,
  type Foresight,
  foresee,
  groupBy,
  type Json,
  type LookupAnswer,
  LookupPending,
  type Plan,
  type RecordedRun,
} from '@navette/flow';
import type { RecordedRunLine } from '@navette/store';
import type { Caller } from '../auth/identify.js';
import type { RunsCheck } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';
import { checkDocument } from './check-document.js';
import { foresightOf } from './foresight-of.js';
import { plansOf } from './plans-of.js';

type Deps = Pick<ApiDeps, 'store' | 'connectors' | 'catalog'>;

const LAST = 200;

/** Would the last runs have gone another way by the draft? Both versions are walked over what was recorded; nothing is written or called. */
export const checkLastRuns = async (deps: Deps, caller: Caller, flowId: string): Promise<RunsCheck> => {
  const { store, catalog } = deps;
  const organisationId = caller.organisation.id;
  const flow = found(await store.flows.one(organisationId, flowId), 'flow');
  if (flow.liveVersion === null) throw new ApiError('flowNeverPublished');
  const [live, draft, lines] = await Promise.all([
    store.flows.versionByNumber(organisationId, flow.id, flow.liveVersion),
    checkDocument({ store, catalog }, { organisationId, flowId: flow.id, document: flow.draft }),
    store.runs.recorded(organisationId, flow.id, LAST),
  ]);
  if (!draft.plan)
    throw new ApiError('flowHasIssues', { count: draft.blocking }, { issues: draft.issues, blocking: draft.blocking } as unknown as Json);
  const before = found(live, 'version').plan;
  if (!listensAlike(before, draft.plan)) return { runs: 0, same: 0, otherTrigger: true, assumed: [], differences: [] };
  const plans = await plansOf(store, lines);
  const see = seeing(deps, organisationId, await store.calendars.list(organisationId));
  const verdicts: Verdict[] = [];
  for (const line of lines) {
    const run = { plan: plans.get(line.versionId)!, event: line.data, startedAt: line.startedAt.getTime(), rows: line.rows };
    const after = await see(draft.plan, run);
    verdicts.push({ line, difference: compareForeseen(await see(before, run), after), assumed: after.assumed });
  }
  return summary(verdicts);
};

const listensAlike = ({ trigger: one }: Plan, { trigger: other }: Plan): boolean =>
  one.id === other.id && one.connector === other.connector && one.trigger === other.trigger;

/** Rows of lookup tables are read when first asked for, and kept for all runs. */
const seeing = ({ store, connectors, catalog }: Deps, organisationId: string, calendars: Calendar[]) => {
  const rows = new Map<string, LookupAnswer>();
  const lookup: Foresight['lookup'] = (tableId, key) => {
    const name = JSON.stringify([tableId, key]);
    if (!rows.has(name)) throw new LookupPending(tableId, key);
    return rows.get(name);
  };
  const foresight = { ...foresightOf(connectors, catalog), lookup, calendars: () => calendars };
  return async (plan: Plan, run: RecordedRun): Promise<Foreseen> => {
    for (;;) {
      try {
        return foresee(plan, run, foresight);
      } catch (error) {
        if (!(error instanceof LookupPending)) throw error;
        const { tableId, key } = error;
        rows.set(JSON.stringify([tableId, key]), await store.tables.lookup(organisationId, tableId, key));
      }
    }
  };
};

type Verdict = { line: RecordedRunLine; difference: Difference; assumed: string[] };

/** Runs that differ alike are one line, the commonest first. */
const summary = (verdicts: Verdict[]): RunsCheck => {
  const different = verdicts.filter(({ difference }) => difference.kind !== 'same');
  const groups = groupBy(different, ({ difference }) => JSON.stringify(difference));
  return {
    runs: verdicts.length,
    same: verdicts.length - different.length,
    otherTrigger: false,
    assumed: [...new Set(different.flatMap(({ assumed }) => assumed))],
    differences: [...groups.values()]
      .toSorted((a, b) => b.length - a.length)
      .map((group) => ({
        ...(group[0]!.difference as Exclude<Difference, { kind: 'same' }>),
        runs: group.map(({ line: { id, number, about } }) => ({ id, number, about })),
      })),
  };
};
