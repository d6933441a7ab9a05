import { literal, type PlanTrigger, ref } from '@navette/flow';
import type { ListeningFlow, OpenWait, RoutingReads, StoredEvent } from '@navette/store';
import { expect, it } from 'vitest';
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
});
const route = async (
  events: StoredEvent[],
  {
    flows = [flow()],
    waits = [],
    latest,
  }: { flows?: ListeningFlow[]; waits?: OpenWait[]; latest?: Awaited<ReturnType<RoutingReads['latestRun']>> } = {},
) => {
  let id = 0;
  const reads: RoutingReads = { openWaits: async () => waits, latestRun: async () => latest };
  const connectors = { connector: () => undefined, action: () => undefined, trigger: () => undefined };
  const [decision] = await routeEvents(events, { flows, reads, connectors, newId: () => `run-${++id}` });
  return decision!;
};

it('starts a run of each flow that listens to this trigger of this account', async () => {
  const decision = await route([event()], { flows: [flow(), flow({ connectionId: 'other' }), flow({ trigger: 'call-ended' })] });
  expect(decision.verdict).toBe('started');
  expect(decision.runs).toMatchObject([{ id: 'run-1', flowId: 'flow', versionId: 'version', about: '+33612345678', test: false }]);
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
    runId,
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
