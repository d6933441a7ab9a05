import type { EditDraft } from '@navette/api/contract';
import { describe, expect, it } from 'vitest';
import { fakeServer, memoryStorage } from '../testing/fake-server';
import { createDraft } from './create-draft';
import { createDraftKeep } from './kept-draft';
import { sendLeftEdits } from './send-left-edits';

const setUp = () => {
  const storage = memoryStorage();
  const open = (flowId: string) => {
    const keep = createDraftKeep({ storage, personId: 'claire', flowId });
    return createDraft({ server: fakeServer().draft(), keep, personId: 'claire' });
  };
  const sent: [string, EditDraft][] = [];
  const send = async (flowId: string, body: EditDraft) => {
    if (flowId === 'moved') throw new Error('the draft has moved on');
    sent.push([flowId, body]);
  };
  return { storage, open, sent, send };
};

describe('edits that were left behind', () => {
  it('are sent once, each flow’s on the revision they were made on', async () => {
    const { storage, open, sent, send } = setUp();
    open('flow').apply({ kind: 'renameFlow', name: 'Left' });
    await sendLeftEdits({ storage, personId: 'claire', send });
    await sendLeftEdits({ storage, personId: 'claire', send });
    expect(sent).toMatchObject([['flow', { revision: 3, edits: [{ operation: { name: 'Left' } }] }]]);
  });

  it('stay where the draft has moved on, and are nobody else’s', async () => {
    const { storage, open, sent, send } = setUp();
    open('moved').apply({ kind: 'renameFlow', name: 'Left' });
    await sendLeftEdits({ storage, personId: 'claire', send });
    await sendLeftEdits({ storage, personId: 'karim', send });
    expect(sent).toEqual([]);
    expect(open('moved').read().pending).toHaveLength(1);
  });
});
