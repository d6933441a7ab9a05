import { type Condition, durationWords, literal, type PlanTrigger, ref } from '@navette/flow';
import type { ListeningFlow, OpenWait, RoutingReads, StoredEvent } from '@navette/store';
import { describe, expect, it } from 'vitest';
import { scoreData } from '../../../tests/support/rules/score-data.js';
import { reasons } from './reasons.js';
import { routeEvents } from './route-events.js';

const event = (more: Partial<StoredEvent> = {}): StoredEvent => ({
  id: 'event',
  organisationId: 'acme',
  source: 'hook:1',
  connector: 'ringover',
  trigger: 'call-missed',
  connectionId: 'account',
  flowId: null,
  versionId: null,
  data: { from: '+33612345678', score: 42 },
  keys: ['+33612345678'],
  about: '+33612345678',
  receivedAt: new Date(),
  ...more,
});
const flow = (more: Partial<PlanTrigger> = {}): ListeningFlow => ({
  flowId: 'flow',
  organisationId: 'acme',
  name: 'Calls',
  versionId: 'version',
  plan: {
    trigger: { id: 'trigger', connector: 'ringover', trigger: 'call-missed', connectionId: 'account', params: {}, ...more },
    steps: [],
    settings: { timeZone: 'Europe/Paris', country: 'FR' },
  },
  calendars: [],
});
const routeAll = async (
  events: StoredEvent[],
  {
    flows = [flow()],
    waits = [],
    latest,
    known = [],
    listed = [],
    busy = false,
    off = [],
    whenRunning = 'both',
  }: {
    flows?: ListeningFlow[];
    waits?: OpenWait[];
    known?: Awaited<ReturnType<RoutingReads['scores']>>;
    listed?: string[];
    busy?: boolean;
    /** Switched off since the router read which flows are on. */
    off?: string[];
    whenRunning?: 'skip' | 'both';
    latest?: Awaited<ReturnType<RoutingReads['latestRun']>>;
  } = {},
) => {
  let id = 0;
  const reads: RoutingReads = {
    openWaits: async () => [...waits],
    keepOn: async (flowIds) => new Set(flowIds.filter((id) => !off.includes(id))),
    latestRun: async () => latest,
    scores: async () => known,
    isBusy: async () => busy,
    isInTable: async (_organisation, _table, key) => listed.includes(key),
  };
  const connectors = {
    connector: () => undefined,
    action: () => undefined,
    trigger: () => ({ kind: 'schedule', habits: () => ({ missed: 'skip', whenRunning }) }) as never,
  };
  return routeEvents(events, { flows, reads, connectors, newId: () => `run-${++id}` });
};
const route = async (...given: Parameters<typeof routeAll>) => (await routeAll(...given))[0]!;

it('starts a run of each flow that listens to this trigger of this account', async () => {
  const decision = await route([event()], { flows: [flow(), flow({ connectionId: 'other' }), flow({ trigger: 'call-ended' })] });
  expect(decision.verdict).toBe('started');
  expect(decision.runs).toMatchObject([{ id: 'run-1', flowId: 'flow', versionId: 'version', about: '+33612345678', test: false }]);
});

it('does not start what has waited longer than the flow finds useful, and says so; asked for by a person it runs', async () => {
  const hasty = { ...flow(), plan: { ...flow().plan, settings: { ...flow().plan.settings, tooLateAfter: 7_200_000 } } };
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const late = await route([event({ receivedAt: ago(121) })], { flows: [hasty] });
  expect([late.verdict, late.runs, late.reasons[0]?.reason]).toEqual([
    'notRun',
    [],
    {
      en: 'Not run: it waited for its turn, and this flow takes it as too late after 2 hours.',
      fr: `Non exécuté : il a attendu son tour, et ce scénario le juge trop tard après ${durationWords({ amount: 2, unit: 'hours' }, 'fr')}.`,
    },
  ]);
  const inTime = event({ receivedAt: ago(119) });
  expect((await route([inTime], { flows: [hasty] })).runs[0]?.tooLateAt).toEqual(new Date(inTime.receivedAt.getTime() + 7_200_000));
  const asked = await route([event({ source: 'manual:flow', flowId: 'flow', receivedAt: ago(121) })], { flows: [hasty] });
  expect([asked.verdict, asked.runs[0]?.tooLateAt]).toEqual(['started', undefined]);
});

it('remembers a score that came too late to start anything', async () => {
  const threshold = {
    value: ref('trigger', 'score'),
    of: ref('trigger', 'from'),
    atLeast: 50,
    again: 'never',
    firstSeen: 'start',
  } as const;
  const settings = { ...flow().plan.settings, tooLateAfter: 1_000 };
  const flows = [{ ...flow({ threshold }), plan: { ...flow({ threshold }).plan, settings } }];
  const { verdict, scores } = await route([event({ receivedAt: new Date(Date.now() - 60_000) })], { flows });
  expect([verdict, scores?.[0]?.state.score]).toEqual(['notRun', 42]);
});

it('says that no flow listens', async () => {
  const decision = await route([event()], { flows: [] });
  expect([decision.verdict, decision.reasons[0]?.reason.en]).toEqual(['notRun', 'No flow that is on listens to this.']);
});

it('says what the flow asks for when its "only if" does not hold', async () => {
  const filter = { kind: 'test', left: ref('trigger', 'score'), operator: 'atLeast', right: [literal(50)] } as const;
  const decision = await route([event()], { flows: [flow({ filter: { ...filter, right: [...filter.right] } })] });
  expect(decision.runs).toEqual([]);
  expect(decision.reasons[0]?.reason.en).toContain('50');
});

it('does not let the same person in twice when the flow takes each one once', async () => {
  const entry = { identity: ref('trigger', 'from'), again: 'never', alreadyIn: 'start' } as const;
  const latest = { startedAt: new Date(), state: 'done', runId: 'older' } as const;
  expect((await route([event()], { flows: [flow({ entry })], latest })).verdict).toBe('notRun');
  expect((await route([event()], { flows: [flow({ entry })] })).runs[0]?.identity).toBe('+33612345678');
});

it('cancels the run that is still in the flow when the newer one restarts it', async () => {
  const entry = { identity: ref('trigger', 'from'), again: 'always', alreadyIn: 'restart' } as const;
  const latest = { startedAt: new Date(), state: 'waiting', runId: 'older' } as const;
  expect((await route([event()], { flows: [flow({ entry })], latest })).runs[0]?.cancels).toEqual(['older']);
});

it('runs the version that a test names, whatever the flow is', async () => {
  const decision = await route([event({ flowId: 'draft', versionId: 'test-version', source: 'manual:draft' })], { flows: [] });
  expect(decision.runs).toMatchObject([{ flowId: 'draft', versionId: 'test-version', test: true }]);
});

it('gives a sub-flow’s run the call that waits for it', async () => {
  const decision = await route([event({ flowId: 'flow', source: 'subflow:parent:step:' })]);
  expect(decision.runs[0]?.parentCall).toBe('parent:step:');
});

it('wakes the waits whose key the event holds, and no others', async () => {
  const wait = (runId: string, keys: string[]): OpenWait => ({
    kind: 'event',
    label: null,
    runId,
    flowId: 'waiting',
    stepId: 'answer',
    iteration: '',
    organisationId: 'acme',
    connector: 'ringover',
    trigger: 'call-missed',
    connectionId: null,
    keys,
    batchId: 'batch',
    versionId: 'version',
  });
  const decision = await route([event()], { flows: [], waits: [wait('mine', ['+33612345678']), wait('other', ['+33700000000'])] });
  expect([decision.verdict, decision.wakes]).toEqual(['continued', [{ runId: 'mine', stepId: 'answer', iteration: '' }]]);
});

it('starts nothing of a flow that was switched off since the router read which are on', async () => {
  expect(await route([event()], { off: ['flow'] })).toMatchObject({ verdict: 'notRun', runs: [], reasons: [{ reason: reasons.noFlow }] });
  const asked = event({ source: 'manual:flow', flowId: 'flow' });
  expect(await route([asked], { off: ['flow'] })).toMatchObject({ verdict: 'notRun', runs: [], reasons: [{ reason: reasons.flowOff }] });
  expect(await route([event({ versionId: 'draft', flowId: 'flow' })], { off: ['flow'] })).toMatchObject({ verdict: 'started' });
});

it('takes a person once when two events of one claim tell of the same', async () => {
  const entry = { identity: ref('trigger', 'from'), again: 'never', alreadyIn: 'start' } as const;
  const decisions = await routeAll([event({ id: 'first' }), event({ id: 'second' })], { flows: [flow({ entry })] });
  expect(decisions.map(({ verdict }) => verdict)).toEqual(['started', 'notRun']);
});

describe('a score threshold', () => {
  const threshold = {
    value: ref('trigger', 'score'),
    of: ref('trigger', 'from'),
    atLeast: scoreData.atLeast,
    again: { below: scoreData.below },
    firstSeen: 'start',
  } as const;
  const told = (score: number | string, index = 0) => event({ id: `event-${index}`, data: { from: '+33612345678', score } });

  it('starts a run for each crossing, all told in one claim', async () => {
    const decisions = await routeAll(scoreData.told.map(told), { flows: [flow({ threshold })] });
    expect(decisions.flatMap(({ runs }, index) => (runs.length > 0 ? [scoreData.told[index]] : []))).toEqual(scoreData.starting);
    expect(decisions.at(-1)!.scores).toMatchObject([{ flowId: 'flow', identity: '+33612345678', state: { score: 51, armed: false } }]);
    expect(decisions[0]!.reasons[0]!.reason.en).toBe('Not run: the number is 20, the flow asks for 50 or more.');
    expect(decisions[2]!.reasons[0]!.reason.en).toBe('Not run: the number is 55 and had already reached 50.');
  });

  it('goes on from what is remembered', async () => {
    const known = [{ flowId: 'flow', identity: '+33612345678', state: { score: 90, armed: false, firedAt: 0 } }];
    expect((await route([told(95)], { flows: [flow({ threshold })], known })).verdict).toBe('notRun');
    expect((await route([told(95)], { flows: [flow({ threshold })] })).runs).toMatchObject([{ identity: '+33612345678' }]);
  });

  it('moves on when “only if” refuses the event, and says what is missing', async () => {
    const filter: Condition = { kind: 'test', left: ref('trigger', 'from'), operator: 'is', right: [literal('nobody')] };
    const refused = await route([told(95)], { flows: [flow({ threshold, filter })] });
    expect(refused).toMatchObject({ verdict: 'notRun', scores: [{ state: { score: 95, armed: false, firedAt: null } }] });
    expect((await route([told('soon')], { flows: [flow({ threshold })] })).reasons[0]!.reason).toEqual(reasons.noScore);
  });
});

it('never takes those whom a lookup table lists', async () => {
  const neverFor = { tableId: 'staff', value: ref('trigger', 'from') };
  expect((await route([event()], { flows: [flow({ neverFor })], listed: ['+33612345678'] })).reasons[0]!.reason).toEqual(reasons.neverFor);
  expect((await route([event()], { flows: [flow({ neverFor })] })).verdict).toBe('started');
});

describe('leaving early', () => {
  const leave = [{ label: 'became a customer', connector: 'crm', trigger: 'deal-won', matches: ref('trigger', 'from') }];
  const won = event({ id: 'won', connector: 'crm', trigger: 'deal-won', connectionId: null });

  it('gives each run the keys that end it', async () => {
    const decision = await route([event()], { flows: [flow({ leave })] });
    expect(decision.runs[0]!.leaves).toEqual([
      { stepId: 'leave-0', label: 'became a customer', connector: 'crm', trigger: 'deal-won', connectionId: null, keys: ['+33612345678'] },
    ]);
  });

  it('ends a run that an event of the same claim has just started, with its reason', async () => {
    const [started, ended] = await routeAll([event(), won], { flows: [flow({ leave })] });
    expect(ended).toMatchObject({
      verdict: 'continued',
      leavers: [{ runId: started!.runs[0]!.id, reason: { en: 'Left early: became a customer' } }],
    });
    expect(ended!.wakes).toEqual([]);
  });
});

it('skips a time of a schedule while the run before is under way, when the schedule says so', async () => {
  const tick = event({ source: 'schedule:flow', flowId: 'flow' });
  expect((await route([tick], { busy: true, whenRunning: 'skip' })).reasons[0]!.reason).toEqual(reasons.stillRunning);
  expect((await route([tick], { busy: true, whenRunning: 'both' })).verdict).toBe('started');
  expect((await route([tick], { busy: false, whenRunning: 'skip' })).verdict).toBe('started');
});
