import type { FlowDetail, SaveDraft, SavedDraft } from '@navette/api/contract';
import type { EditRefused } from '@navette/flow';
import { ApiError } from '../../api/api-error';
import type { Draft } from './create-draft';

type Options = {
  draft: Draft;
  save(body: SaveDraft): Promise<SavedDraft>;
  /** A colleague was quicker; own edits that no longer apply, mostly none. */
  onMovedOn(lost: EditRefused[]): void;
  /** Refused for good, for example because the role changed: tried again with the next edit only. */
  onRefused(error: ApiError): void;
};

const afterTyping = 500;
const retries = [2_000, 5_000, 15_000, 30_000];

/** Sends the draft half a second after the last edit, one request at a time, and again when the network is back. Answers how to stop. */
export const startSaver = ({ draft, save, onMovedOn, onRefused }: Options): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let failures = 0;
  let seen = draft.read().pending;

  const plan = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), delay);
  };

  const send = async (): Promise<void> => {
    const { document, revision, pending } = draft.read();
    if (isBusy || pending.length === 0) return;
    isBusy = true;
    draft.setSaving('saving');
    try {
      const saved = await save({ document, revision });
      failures = 0;
      draft.accepted(pending.length, saved.revision, new Date().toISOString());
    } catch (error) {
      onFailure(error);
    } finally {
      isBusy = false;
    }
    if (draft.read().pending.length > 0 && failures === 0) plan(afterTyping);
  };

  const onFailure = (error: unknown): void => {
    const current = currentOf(error);
    if (current) {
      onMovedOn(draft.moveOnto(current));
      if (draft.read().pending.length === 0) draft.setSaving('saved');
      return;
    }
    failures += 1;
    draft.setSaving('kept');
    if (error instanceof ApiError && error.status < 500 && error.status !== 429) onRefused(error);
    else plan(retries[Math.min(failures, retries.length) - 1]!);
  };

  const unsubscribe = draft.subscribe(() => {
    const { pending } = draft.read();
    if (pending === seen) return;
    seen = pending;
    if (pending.length > 0 && !isBusy) plan(afterTyping);
  });
  const onOnline = () => plan(0);
  window.addEventListener('online', onOnline);
  if (seen.length > 0) plan(0);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('online', onOnline);
    void send();
  };
};

/** `draftMovedOn` carries the draft as it is now. */
const currentOf = (error: unknown): FlowDetail | undefined => {
  if (!(error instanceof ApiError) || error.code !== 'draftMovedOn') return undefined;
  return (error.details as { current?: FlowDetail } | undefined)?.current;
};
