import type { Operation, Part } from '@navette/flow';

/** Who changed something else than one's own open editor did. `name` null: nobody with a name; `isMe`: oneself, in another window. */
export type Change = { name: string | null; isMe: boolean; at: string };

/** An edit that the server does not have yet. */
export type PendingEdit = {
  /** `<session>.<number>` */
  id: string;
  operation: Operation;
  parts: Part[];
  /** The server's revision that it was made on, or put on since. */
  on: number;
  /** It could not be sent for a while. */
  wasKept?: true;
  /** Somebody else set the same value meanwhile: it is kept here and not sent before its author has chosen. */
  asks?: Change & { part: Part; wasKept: boolean };
};

/** One session is one life of the editor in one tab. */
export const sessionOf = (editId: string): string => editId.slice(0, editId.lastIndexOf('.'));
