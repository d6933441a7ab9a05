import type { Node } from '@tiptap/pm/model';

/** Whether a `/` typed here opens the picker: at the start, after a space or after a pill; never inside an address or a date. */
export const isWordStart = (document: Node, at: number): boolean => {
  const place = document.resolve(at);
  const before = place.nodeBefore;
  if (!before) return true;
  return !before.isText || /\s$/.test(before.text ?? '');
};
