import type { JSONContent } from '@tiptap/core';
import { groupLines } from '../../canvas/notes/group-lines';
import { type Line, linesOf, noteOf, type Run, safeHref } from '../../canvas/notes/note-markdown';

/** A note as the editor has it: paragraphs and lists of one level. */
export const documentOfNote = (note: string): JSONContent => ({
  type: 'doc',
  content: groupLines(linesOf(note)).flatMap(({ kind, lines }): JSONContent[] => {
    const paragraphs = lines.map((runs) => ({ type: 'paragraph', content: runs.map(textOf) }));
    if (kind === 'plain') return paragraphs;
    const items = paragraphs.map((paragraph) => ({ type: 'listItem', content: [paragraph] }));
    return [{ type: kind === 'bullet' ? 'bulletList' : 'orderedList', content: items }];
  }),
});

export const noteOfDocument = ({ content = [] }: JSONContent): string =>
  noteOf(
    content.flatMap((block): Line[] => {
      const kind = block.type === 'bulletList' ? 'bullet' : block.type === 'orderedList' ? 'number' : 'plain';
      const paragraphs = kind === 'plain' ? [block] : (block.content ?? []).flatMap((item) => item.content ?? []);
      return paragraphs.map((paragraph) => ({ kind, runs: (paragraph.content ?? []).map(runOf) }));
    }),
  );

const textOf = ({ text, bold, italic, href }: Run): JSONContent => ({
  type: 'text',
  text,
  marks: [
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
  ],
});

const runOf = ({ text = '', marks = [] }: JSONContent): Run => {
  const link = marks.find(({ type }) => type === 'link');
  const href = link && addressOf(String(link.attrs?.href ?? ''));
  return {
    text,
    ...(marks.some(({ type }) => type === 'bold') && { bold: true as const }),
    ...(marks.some(({ type }) => type === 'italic') && { italic: true as const }),
    ...(href && { href }),
  };
};

/** An address that was typed without its `https://` is meant with it. What would run something is no address. */
const addressOf = (typed: string): string | undefined =>
  safeHref(typed) ?? (/^[a-z][\w+.-]*:/i.test(typed) ? undefined : safeHref(`https://${typed}`));
