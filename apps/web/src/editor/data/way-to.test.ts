import type { FlowDocument, Step } from '@navette/flow';
import { expect, it } from 'vitest';
import { wayTo } from './way-to';

const step = (id: string, kind: Step['kind']) => ({ id, kind }) as Step;
const document = {
  steps: {
    call: step('call', 'trigger'),
    fork: step('fork', 'branch'),
    find: step('find', 'action'),
    note: step('note', 'action'),
    end: step('end', 'action'),
  },
  links: [
    { from: 'call', exit: 'next', to: 'fork' },
    { from: 'fork', exit: 'yes', to: 'find' },
    { from: 'find', exit: 'next', to: 'note' },
    { from: 'note', exit: 'next', to: 'end' },
    { from: 'fork', exit: 'otherwise', to: 'end' },
  ],
} as unknown as FlowDocument;

it('names the nearest fork before a step, and none where several ways meet or no fork stands before', () => {
  expect(wayTo(document, 'note')).toMatchObject({ step: { id: 'fork' }, exit: 'yes' });
  expect(wayTo(document, 'end')).toBeUndefined();
  expect(wayTo(document, 'fork')).toBeUndefined();
});
