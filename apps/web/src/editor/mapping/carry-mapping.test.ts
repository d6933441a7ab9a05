import { type FlowDocument, literal, ref, type Step, text } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { carryMapping } from './carry-mapping';

const flow = (...steps: object[]) => ({ steps: Object.fromEntries(steps.map((step) => [(step as Step).id, step])) }) as FlowDocument;
const missed = (id: string) => ({ id, kind: 'trigger', connector: 'ringover', trigger: 'call-missed' });
const lookUp = (id: string) => ({ id, kind: 'action', connector: 'zoho-crm', action: 'find-user' });

describe('carryMapping', () => {
  const values = {
    Phone: ref('call', 'from'),
    Description: text('Called ', ref('call', 'to'), ' for ', ref('user', 'name')),
    Lead_Source: literal('Phone'),
  };

  it('ties pills to the steps of another flow that bring the same data', () => {
    const given = { from: flow(missed('call'), lookUp('user')), to: flow(missed('start'), lookUp('u2')), sources: ['u2', 'start'] };
    expect(carryMapping({ values, ...given })).toEqual({
      fields: {
        Phone: ref('start', 'from'),
        Description: text('Called ', ref('start', 'to'), ' for ', ref('u2', 'name')),
        Lead_Source: literal('Phone'),
      },
      left: [],
    });
  });

  it('leaves out fields whose data is not to be had, whole', () => {
    const given = { from: flow(missed('call'), lookUp('user')), to: flow(missed('start')), sources: ['start'] };
    expect(carryMapping({ values, ...given })).toMatchObject({ left: ['Description'] });
  });

  it('takes no data within one flow from a step that may not have run', () => {
    const same = flow(missed('call'), lookUp('user'));
    expect(carryMapping({ values, from: same, to: same, sources: ['call'] }).left).toEqual(['Description']);
    expect(carryMapping({ values, from: same, to: same, sources: ['user', 'call'] })).toEqual({ fields: values, left: [] });
  });
});
