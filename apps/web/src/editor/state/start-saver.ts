import type { DraftMovedOn, EditDraft, SavedDraft } from '@navette/api/contract';
import type { DraftEdit } from '@navette/flow';
import { ApiError } from '../../api/api-error';
import type { Draft } from './create-draft';
import type { PendingEdit } from './pending-edit';

type Options = {
  draft: Draft;
  send(body: EditDraft): Promise<SavedDraft>;
  /** Takes in what the server has after a revision. */
  take(edits: readonly DraftEdit[], after: number): Promise<void>;
  /** Reads what must be known before anything may be sent. */
  catchUp(): Promise<void>;
  /** Refused for good, for example because the role changed: tried again with the next edit only. */
  onRefused(error: ApiError): void;
};

const afterTyping = 500;
const retries = [2_000, 5_000, 15_000, 30_000];
const mostAtOnce = 200;

/**
 * Sends the edits half a second after the last one, one request at a time, and again when the network is back. What asks its author is
 * not sent. Answers how to stop, which sends at once what is left.
 */
export const startSaver = ({ draft, send, take, catchUp, onRefused }: Options): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let failures = 0;
  let seen = draft.read().pending;

  const plan = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void sendNow(), delay);
  };

  const sendNow = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    clearTimeout(timer);
    try {
      if (draft.needs() !== undefined) await catchUp();
      const edits = sendable(draft).slice(0, mostAtOnce);
      if (edits.length > 0) await deliver(edits);
      failures = 0;
      draft.setSaving(settled(draft));
    } catch (error) {
      onFailure(error);
    } finally {
      isBusy = false;
    }
    if (sendable(draft).length > 0 && failures === 0) plan(afterTyping);
  };

  const deliver = async (edits: PendingEdit[]): Promise<void> => {
    const { revision } = draft.read();
    draft.setSaving('saving');
    try {
      const { at } = await send({ revision, edits: edits.map(({ id, operation }) => ({ id, operation })) });
      await take(asTaken(edits, revision, at), revision);
    } catch (error) {
      const moved = movedOn(error);
      if (!moved) throw error;
      await take(moved.edits, revision);
      // A server that knows less than we do was brought back from a copy.
      if (draft.read().revision === revision) draft.startAgain(moved.current);
    }
  };

  const onFailure = (error: unknown): void => {
    failures += 1;
    draft.setSaving('kept');
    if (error instanceof ApiError && error.status < 500 && error.status !== 429) onRefused(error);
    else plan(retries[Math.min(failures, retries.length) - 1]!);
  };

  const unsubscribe = draft.subscribe(() => {
    const { pending } = draft.read();
    if (pending === seen) return;
    seen = pending;
    if (!navigator.onLine) draft.setSaving('kept');
    else if (!isBusy && sendable(draft).length > 0) plan(afterTyping);
  });
  const onOnline = () => plan(0);
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void sendNow();
  };
  window.addEventListener('online', onOnline);
  window.addEventListener('pagehide', onHidden);
  document.addEventListener('visibilitychange', onHidden);
  if (draft.needs() !== undefined || sendable(draft).length > 0) plan(0);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('online', onOnline);
    window.removeEventListener('pagehide', onHidden);
    document.removeEventListener('visibilitychange', onHidden);
    void sendNow();
  };
};

const sendable = (draft: Draft): PendingEdit[] => draft.read().pending.filter(({ asks }) => !asks);

const settled = (draft: Draft) => {
  const { pending } = draft.read();
  if (pending.length === 0) return 'saved';
  return sendable(draft).length > 0 ? 'saving' : 'kept';
};

/** Our own edits as the server has them now. Who made them is known by their ids. */
const asTaken = (edits: PendingEdit[], revision: number, at: string): DraftEdit[] =>
  edits.map(({ id, operation, parts }, index) => ({ id, operation, parts, revision: revision + 1 + index, by: '', name: null, at }));

const movedOn = (error: unknown): DraftMovedOn | undefined =>
  error instanceof ApiError && error.code === 'draftMovedOn' ? (error.details as DraftMovedOn | undefined) : undefined;
