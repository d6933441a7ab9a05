import type { DraftEdit, FlowDocument } from '@navette/flow';
import type { History } from './history';
import type { PendingEdit } from './pending-edit';

export type Saving = 'saved' | 'saving' | 'kept';

export type DraftState = {
  /** As the server has it at `revision`. */
  base: FlowDocument;
  revision: number;
  /** What is on screen: `base` with every pending edit. */
  document: FlowDocument;
  /** Not yet with the server, in order. */
  pending: PendingEdit[];
  /** Kept from an earlier visit, and not yet compared with what others did since. */
  waiting: PendingEdit[];
  history: History;
  /** Others' edits that came to the screen last. */
  news: DraftEdit[];
  saving: Saving;
  savedAt: string;
};
