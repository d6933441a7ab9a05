import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { draftEditOf, flowSettings } from './flow-settings';

const before = flowSettings(aFlow(), undefined);

describe('the settings of a flow', () => {
  it('are one edit of the draft, of what has changed only', () => {
    expect(draftEditOf(before, before)).toBeUndefined();
    expect(draftEditOf(before, { ...before, name: ' Calls ' })).toEqual({ kind: 'renameFlow', name: 'Calls' });
    const tooLateAfter = { amount: 2, unit: 'hours' } as const;
    expect(draftEditOf(before, { ...before, name: 'Calls', tooLateAfter })).toEqual({
      kind: 'many',
      operations: [
        { kind: 'renameFlow', name: 'Calls' },
        { kind: 'changeSettings', settings: { tooLateAfter } },
      ],
    });
    expect(draftEditOf({ ...before, tooLateAfter }, before)).toEqual({ kind: 'changeSettings', settings: { tooLateAfter: null } });
  });

  it('that are kept beside the draft are no edit of it', () => {
    expect(draftEditOf(before, { ...before, labels: ['vip'], folderId: 'sales', watch: 'never' })).toBeUndefined();
  });
});
