import { applyOperation, EditRefused, literal, type Operation } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { createDraft, type ServerDraft } from './create-draft';
import { createDraftKeep } from './kept-draft';

const memory = () => {
  const values = new Map<string, string>();
  return { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) };
};
const server = (draft = aFlow(), draftRevision = 3): ServerDraft => ({ draft, draftRevision, draftChangedAt: '2026-01-05T09:00:00Z' });
const subject = (text: string): Operation => ({ kind: 'setParam', stepId: 'task', param: 'subject', value: literal(text) });

describe('createDraft', () => {
  it('keeps unsent edits and what can be undone on the device', () => {
    const keep = createDraftKeep(memory(), 'claire', 'flow');
    const before = createDraft({ server: server(), keep });
    before.apply(subject('Call back'));
    before.apply({ kind: 'removeStep', stepId: 'find' });
    const after = createDraft({ server: server(), keep });
    expect(after.read().document).toEqual(before.read().document);
    expect(after.read().pending).toHaveLength(2);
    while (after.undo());
    expect(after.read().document).toEqual(aFlow());
  });

  it('sends nothing twice when only the answer of the last save was lost', () => {
    const keep = createDraftKeep(memory(), 'claire', 'flow');
    const before = createDraft({ server: server(), keep });
    before.apply({ kind: 'removeStep', stepId: 'find' });
    const after = createDraft({ server: server(before.read().document, 4), keep });
    expect(after.read().pending).toEqual([]);
    expect(after.read().saving).toBe('saved');
  });

  it('takes quick typing in one field back at once, and slow typing piece by piece', () => {
    let time = 0;
    const draft = createDraft({ server: server(), keep: createDraftKeep(memory(), 'claire', 'flow'), now: () => time });
    draft.apply(subject('C'));
    time += 100;
    draft.apply(subject('Ca'));
    time += 5_000;
    draft.apply(subject('Call'));
    draft.undo();
    expect(draft.read().document.steps.task).toMatchObject({ params: { subject: literal('Ca') } });
    draft.undo();
    expect(draft.read().document).toEqual(aFlow());
  });

  it('puts own edits upon a colleague’s draft and tells which were lost', () => {
    const draft = createDraft({ server: server(), keep: createDraftKeep(memory(), 'claire', 'flow') });
    draft.apply(subject('Call back'));
    draft.apply({ kind: 'renameFlow', name: 'Mine' });
    const theirs = applyOperation(aFlow(), { kind: 'removeStep', stepId: 'task' }).document;
    const lost = draft.moveOnto(server(theirs, 9));
    expect(lost).toHaveLength(1);
    expect(draft.read()).toMatchObject({ revision: 9, pending: [{ kind: 'renameFlow' }], document: { name: 'Mine' } });
  });

  it('drops an undo that a colleague made impossible and says why', () => {
    const draft = createDraft({ server: server(), keep: createDraftKeep(memory(), 'claire', 'flow') });
    draft.apply(subject('Call back'));
    draft.accepted(1, 4, '2026-01-05T09:01:00Z');
    draft.moveOnto(server(applyOperation(aFlow(), { kind: 'removeStep', stepId: 'task' }).document, 5));
    expect(() => draft.undo()).toThrow(EditRefused);
    expect(draft.undo()).toBe(false);
  });
});
