import { applyOperation, changedParts, type DraftEdit, type FlowDocument, type Operation } from '@navette/flow';
import type { Draft, ServerDraft } from '../state/create-draft';
import type { KeepStorage } from '../state/kept-draft';
import { aFlow } from './a-flow';

/** The server's side of a draft: what `POST draft/edits` and `GET draft/edits` do. */
export const fakeServer = (start: FlowDocument = aFlow()) => {
  let document = start;
  let at = 3;
  const edits: DraftEdit[] = [];
  const take = (by: string, operation: Operation, id = `${by}.${at}`): void => {
    const after = applyOperation(document, operation).document;
    at += 1;
    edits.push({ id, revision: at, operation, parts: changedParts(document, after), by, name: by, at: '2026-01-05T09:12:00Z' });
    document = after;
  };
  const after = (revision: number) => edits.filter((edit) => edit.revision > revision);
  return {
    take,
    after,
    document: () => document,
    draft: (): ServerDraft => ({ draft: document, draftRevision: at, draftChangedAt: '2026-01-05T09:00:00Z' }),
    /** Both sides as they are once everything has arrived. */
    meet(draft: Draft, by: string) {
      const known = draft.needs() ?? draft.read().revision;
      const lost = draft.receive(after(known), known);
      const { revision, pending } = draft.read();
      for (const { id, operation, asks } of pending) if (!asks) take(by, operation, id);
      draft.receive(after(revision), revision);
      return lost;
    },
  };
};

export const memoryStorage = (): KeepStorage => {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
};
