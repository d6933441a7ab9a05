import { applyOperation, type DraftEdit, EditRefused, type FlowDocument, isValuePart, overlaps, readPart, sameJson } from '@navette/flow';
import type { DraftState } from './draft-state';
import { marked } from './history';
import { type Change, type PendingEdit, sessionOf } from './pending-edit';

/** Whose edits are one's own: those of this editor, and those of the one whose history it took over. */
export type Own = { personId: string; session: string; earlier: string | undefined };

export type Received = {
  state: DraftState;
  /** Own edits that no longer fit. */
  lost: EditRefused[];
};

/** The edits do not follow on what is known: the draft must be read as a whole. */
export class EditsMissing extends Error {}

/**
 * Takes in what the server has, which may be own edits coming back. Own edits that are still pending go on top; where somebody else set
 * the same value to something else, the own edit stays on screen and asks. `after`: the edits are all there are after this revision.
 */
export const receiveEdits = (before: DraftState, edits: readonly DraftEdit[], { after, own }: { after: number; own: Own }): Received => {
  let state = before;
  const news: DraftEdit[] = [];
  let isShown = true;
  for (const edit of edits) {
    const isOwn = isKnown(state, edit, own);
    const isNew = edit.revision > state.revision;
    if (isNew && !isOwn) news.push(edit);
    if (isNew && !isOnScreen(state, edit, own)) isShown = false;
    state = receiveOne(state, edit, { isOwn, own });
  }
  const [compared, waiting] = [state.waiting.filter(({ on }) => on >= after), state.waiting.filter(({ on }) => on < after)];
  const history = { ...state.history, checked: Math.max(state.history.checked, state.revision) };
  if (isShown && compared.length === 0) return { state: { ...state, history }, lost: [] };
  const put = putOnTop(state.base, [...compared, ...state.pending]);
  const pending = put.pending.map((edit) => ({ ...edit, on: state.revision }));
  return { state: { ...state, history, waiting, document: put.document, pending, news }, lost: put.lost };
};

type OnTop = { document: FlowDocument; pending: PendingEdit[]; lost: EditRefused[] };

/** Puts a person's own unsaved edits upon the draft as others left it. */
export const putOnTop = (base: FlowDocument, edits: readonly PendingEdit[]): OnTop => {
  const result: OnTop = { document: base, pending: [], lost: [] };
  for (const edit of edits) {
    try {
      result.document = applyOperation(result.document, edit.operation).document;
      result.pending.push(edit);
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      result.lost.push(error);
    }
  }
  return result;
};

const isKnown = ({ pending, waiting }: DraftState, { id, by }: DraftEdit, { personId, session, earlier }: Own): boolean =>
  sessionOf(id) === session || (by === personId && sessionOf(id) === earlier) || [...pending, ...waiting].some((edit) => edit.id === id);

/** An edit coming back. One that typing went on from is no longer pending under its id, but what was typed since is on top. */
const isOnScreen = ({ pending }: DraftState, { id }: DraftEdit, { session }: Own): boolean =>
  sessionOf(id) === session || pending.some((edit) => edit.id === id);

const receiveOne = (state: DraftState, edit: DraftEdit, { isOwn, own }: { isOwn: boolean; own: Own }): DraftState => {
  const isNew = edit.revision > state.revision;
  if (isNew && edit.revision !== state.revision + 1) throw new EditsMissing();
  const base = isNew ? applyOperation(state.base, edit.operation).document : state.base;
  const change = { name: edit.name, isMe: edit.by === own.personId, at: edit.at };
  const compare = (kept: PendingEdit[]) =>
    kept.filter(({ id }) => id !== edit.id).map((each) => (isOwn ? each : compared(each, edit, { base, change })));
  return {
    ...state,
    base,
    ...(isNew && { revision: edit.revision, savedAt: edit.at }),
    pending: compare(state.pending),
    waiting: compare(state.waiting),
    history: isOwn ? state.history : marked(state.history, edit, change),
  };
};

const compared = (pending: PendingEdit, edit: DraftEdit, { base, change }: { base: FlowDocument; change: Change }): PendingEdit => {
  if (edit.revision <= pending.on || sessionOf(pending.id) === sessionOf(edit.id)) return pending;
  const part = pending.parts.find((mine) => isValuePart(mine) && edit.parts.some((theirs) => overlaps(mine, theirs)));
  if (part === undefined) return pending;
  if (!isOtherwise(pending, part, base)) return { ...pending, asks: undefined };
  return { ...pending, asks: { ...change, part, wasKept: pending.wasKept ?? false } };
};

/** Two people who set the same value agree. An edit that no longer fits is told elsewhere. */
const isOtherwise = ({ operation }: PendingEdit, part: string, base: FlowDocument): boolean => {
  try {
    return !sameJson(readPart(applyOperation(base, operation).document, part), readPart(base, part));
  } catch {
    return false;
  }
};
