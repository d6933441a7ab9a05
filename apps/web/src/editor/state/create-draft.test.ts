import { EditRefused, literal, type Operation } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { fakeServer, memoryStorage } from '../testing/fake-server';
import { ChangedSince } from './changed-since';
import { createDraft } from './create-draft';
import { createDraftKeep } from './kept-draft';
import { EditsMissing } from './receive-edits';

const subject = (text: string): Operation => ({ kind: 'setParam', stepId: 'task', param: 'subject', value: literal(text) });
const phone: Operation = { kind: 'setParam', stepId: 'find', param: 'phone', value: literal('+33') };

const setUp = () => {
  const server = fakeServer();
  const storage = memoryStorage();
  let time = 0;
  const open = (who = 'claire') => {
    const keep = createDraftKeep({ storage, personId: who, flowId: 'flow' });
    return Object.assign(createDraft({ server: server.draft(), keep, personId: who, now: () => time }), { keep });
  };
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { server, open, wait };
};

describe('an open draft', () => {
  it('keeps unsent edits and what can be undone on the device', () => {
    const { open } = setUp();
    const before = open();
    before.apply(subject('Call back'));
    before.apply({ kind: 'removeStep', stepId: 'find' });
    before.keep.flush();
    const after = open();
    expect(after.read().document).toEqual(before.read().document);
    expect(after.read().pending).toHaveLength(2);
    while (after.undo());
    expect(after.read().document).toEqual(aFlow());
  });

  it('sends nothing twice when only the answer of the last save was lost', () => {
    const { server, open } = setUp();
    const before = open();
    before.apply({ kind: 'removeStep', stepId: 'find' });
    const [edit] = before.read().pending;
    server.take('claire', edit!.operation, edit!.id);
    const after = open();
    expect(after.needs()).toBe(3);
    expect(server.meet(after, 'claire')).toEqual([]);
    expect(after.read()).toMatchObject({ pending: [], waiting: [], revision: 4, document: server.document() });
  });

  it('takes over what another tab left, and two tabs that send the same are taken once', () => {
    const { server, open } = setUp();
    const first = open();
    first.apply(subject('Call back'));
    const second = open();
    expect(second.read().pending).toEqual([expect.objectContaining({ operation: subject('Call back') })]);
    server.meet(second, 'claire');
    server.meet(first, 'claire');
    expect(server.after(0)).toHaveLength(1);
    expect(first.read().pending).toEqual([]);
    expect(open().read().pending).toEqual([]);
  });

  it('takes quick typing in one field back at once and sends it as one edit, slow typing piece by piece', () => {
    const { open, wait } = setUp();
    const draft = open();
    draft.apply(subject('C'));
    wait(100);
    draft.apply(subject('Ca'));
    expect(draft.read().pending).toHaveLength(1);
    wait(5_000);
    draft.apply(subject('Call'));
    draft.undo();
    expect(draft.read().document.steps.task).toMatchObject({ params: { subject: literal('Ca') } });
    draft.undo();
    expect(draft.read().document).toEqual(aFlow());
  });

  it('goes on typing while the letters before are on their way', () => {
    const { server, open } = setUp();
    const draft = open();
    draft.apply(subject('C'));
    const [sent] = draft.read().pending;
    draft.apply(subject('Ca'));
    server.take('claire', sent!.operation, sent!.id);
    draft.receive(server.after(3), 3);
    expect(draft.read().document.steps.task).toMatchObject({ params: { subject: literal('Ca') } });
    server.meet(draft, 'claire');
    expect(draft.read().pending).toEqual([]);
    expect(server.document()).toEqual(draft.read().document);
  });

  it('keeps what both did in different steps, whoever was first', () => {
    const { server, open } = setUp();
    const [claire, karim] = [open('claire'), open('karim')];
    claire.apply(subject('Call back'));
    karim.apply(phone);
    server.meet(claire, 'claire');
    server.meet(karim, 'karim');
    server.meet(claire, 'claire');
    expect(claire.read().document).toEqual(karim.read().document);
    expect(claire.read().document.steps).toMatchObject({
      task: { params: { subject: literal('Call back') } },
      find: { params: { phone: literal('+33') } },
    });
  });

  it('tells own edits that no longer fit and keeps the others', () => {
    const { server, open } = setUp();
    const draft = open();
    draft.apply(subject('Call back'));
    draft.apply({ kind: 'renameFlow', name: 'Mine' });
    server.take('karim', { kind: 'removeStep', stepId: 'task' });
    const lost = server.meet(draft, 'claire');
    expect(lost.map(({ code }) => code)).toEqual(['unknownStep']);
    expect(server.document().name).toBe('Mine');
  });

  it('asks for edits that are missing rather than guess', () => {
    const { server, open } = setUp();
    const draft = open();
    server.take('karim', phone);
    server.take('karim', subject('Later'));
    expect(() => draft.receive(server.after(4), 4)).toThrow(EditsMissing);
    expect(draft.read().revision).toBe(3);
  });
});

describe('a field that two people changed', () => {
  const clash = () => {
    const { server, open } = setUp();
    const draft = open();
    draft.setSaving('kept');
    draft.apply(subject('Mine'));
    draft.setSaving('kept');
    server.take('Karim', subject('Theirs'));
    server.meet(draft, 'claire');
    return { server, draft, open };
  };
  const part = 'steps/task/params/subject';

  it('stays as its author left it on screen, is not sent, and asks', () => {
    const { server, draft, open } = clash();
    expect(draft.read().document.steps.task).toMatchObject({ params: { subject: literal('Mine') } });
    expect(server.document().steps.task).toMatchObject({ params: { subject: literal('Theirs') } });
    expect(draft.read().pending).toMatchObject([{ asks: { part, name: 'Karim', isMe: false, wasKept: true } }]);
    expect(open().read().pending).toMatchObject([{ asks: { part } }]);
  });

  it('is sent once its author keeps it', () => {
    const { server, draft } = clash();
    draft.choose(part, 'mine');
    server.meet(draft, 'claire');
    expect(server.document().steps.task).toMatchObject({ params: { subject: literal('Mine') } });
    expect(draft.read().pending).toEqual([]);
  });

  it('becomes the other’s once that is chosen', () => {
    const { server, draft } = clash();
    draft.choose(part, 'theirs');
    expect(draft.read()).toMatchObject({ pending: [], document: server.document() });
  });

  it('asks nothing when both chose the same', () => {
    const { server, open } = setUp();
    const draft = open();
    draft.apply(subject('Same'));
    server.take('karim', subject('Same'));
    server.meet(draft, 'claire');
    expect(draft.read().pending).toEqual([]);
  });

  it('within an edit of several parts gets the other’s value, and the rest is kept', () => {
    const { server, open } = setUp();
    const draft = open();
    draft.apply({ kind: 'many', operations: [subject('Mine'), { kind: 'renameFlow', name: 'Mine' }] });
    server.take('karim', subject('Theirs'));
    server.meet(draft, 'claire');
    draft.choose(part, 'theirs');
    server.meet(draft, 'claire');
    expect(server.document()).toMatchObject({ name: 'Mine', steps: { task: { params: { subject: literal('Theirs') } } } });
  });
});

describe('undo', () => {
  it('of what a colleague changed since does nothing, says who, and goes on to the one before', () => {
    const { server, open } = setUp();
    const draft = open();
    draft.apply({ kind: 'renameFlow', name: 'Mine' });
    draft.apply(subject('Mine'));
    server.meet(draft, 'claire');
    server.take('Karim', subject('Theirs'));
    server.meet(draft, 'claire');
    const refusal = (() => {
      try {
        return draft.undo();
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(ChangedSince);
    expect(refusal).toMatchObject({ change: { name: 'Karim', isMe: false, at: '2026-01-05T09:12:00Z' } });
    expect(draft.read().document.steps.task).toMatchObject({ params: { subject: literal('Theirs') } });
    expect(draft.undo()).toBe(true);
    expect(draft.read().document.name).toBe(aFlow().name);
  });

  it('knows after a reload what a colleague changed meanwhile', () => {
    const { server, open } = setUp();
    const before = open();
    before.apply(subject('Mine'));
    server.meet(before, 'claire');
    before.keep.flush();
    server.take('Karim', subject('Theirs'));
    const after = open();
    server.meet(after, 'claire');
    expect(() => after.undo()).toThrow(ChangedSince);
  });

  it('of an own edit in a step that a colleague changed elsewhere works', () => {
    const { server, open } = setUp();
    const draft = open();
    draft.apply(subject('Mine'));
    server.take('karim', { kind: 'changeStep', stepId: 'task', set: { title: 'Theirs' } });
    server.meet(draft, 'claire');
    expect(draft.undo()).toBe(true);
    expect(draft.read().document.steps.task).toMatchObject({ title: 'Theirs', params: { subject: literal('Task') } });
  });

  it('drops what no longer fits and says why', () => {
    const { server, open } = setUp();
    const draft = open();
    draft.apply({ kind: 'removeLink', link: { from: 'find', exit: 'next', to: 'task' } });
    server.meet(draft, 'claire');
    server.take('karim', { kind: 'removeStep', stepId: 'task' });
    server.meet(draft, 'claire');
    expect(() => draft.undo()).toThrow(EditRefused);
    expect(draft.undo()).toBe(false);
  });
});
