import type { Catalog } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import type { TestedStep } from './bench-context';
import { eventChoices } from './event-choices';
import { givenData } from './given-data';
import { putAt } from './put-at';
import { staleSteps } from './stale-steps';

const testedAs = (stepId: string, output: TestedStep['output'] = null): TestedStep => ({
  stepId,
  runId: 'run',
  at: '2026-11-26T10:00:00Z',
  state: 'done',
  simulated: false,
  output,
  step: aFlow().steps[stepId]!,
});

describe('staleSteps', () => {
  it('names steps that were changed since their last test; a new name or note is no change', () => {
    const document = aFlow();
    document.steps.find = { ...document.steps.find!, title: 'Renamed', note: 'Noted' };
    document.steps.task = { ...document.steps.task!, params: {} } as never;
    expect([...staleSteps(document, [testedAs('find'), testedAs('task')])]).toEqual(['task']);
  });

  it('says nothing of steps that were never tested or are gone', () => {
    expect(staleSteps({ ...aFlow(), steps: {} }, [testedAs('task')]).size).toBe(0);
  });
});

describe('givenData', () => {
  it('gives what was pinned, else what the step last gave, else its example', () => {
    const samples = { call: {}, find: { from: 'example' }, task: { from: 'example' } };
    const tested = [testedAs('find', { from: 'test' })];
    expect(givenData('task', { document: aFlow(), tested, samples })).toEqual({ find: { from: 'test' } });
    expect(givenData('task', { document: aFlow(), tested: [], samples })).toEqual({ find: { from: 'example' } });
    const document = { ...aFlow(), pinned: { find: { from: 'pin' } } };
    expect(givenData('task', { document, tested, samples })).toEqual({ find: { from: 'pin' } });
  });
});

describe('eventChoices', () => {
  const catalog = { connectors: [{ name: 'phone', triggers: [{ name: 'call-missed', sample: { from: 'example' } }], actions: [] }] };
  const event = { eventId: 'e1', receivedAt: '2026-11-26T10:00:00Z', about: '', data: { from: 'real' } };

  it('offers real events before the example, and the sample that somebody kept before both', () => {
    const document = aFlow();
    const sources = () => eventChoices(document, catalog as unknown as Catalog, [event]).map(({ source }) => source);
    expect(sources()).toEqual(['e1', 'example']);
    document.steps.call = { ...document.steps.call!, sample: { from: 'kept' } } as never;
    expect(sources()).toEqual(['kept', 'e1', 'example']);
  });
});

describe('putAt', () => {
  it('changes one place and makes the records on the way', () => {
    const data = { from: '1', lines: [{ price: 1 }, { price: 2 }] };
    expect(putAt(data, ['lines', 1, 'price'], 3)).toEqual({ from: '1', lines: [{ price: 1 }, { price: 3 }] });
    expect(putAt(data, ['caller', 'name'], 'Dupont')).toEqual({ ...data, caller: { name: 'Dupont' } });
  });
});
