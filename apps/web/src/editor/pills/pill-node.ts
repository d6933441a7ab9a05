import { mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { PillView } from './PillView';

declare module '@tiptap/core' {
  interface Storage {
    pill: { opensNext: boolean };
  }
}

/** A pill in text: stepped over as one character. Its label is drawn by `PillView`, so that it follows the flow and the language. */
export const PillNode = Node.create({
  name: 'pill',
  group: 'inline',
  inline: true,
  atom: true,
  /** The next pill that is drawn opens its menu: it came with a change that has to be looked at. */
  addStorage: () => ({ opensNext: false }),
  addAttributes: () => ({ step: { default: '' }, path: { default: [] }, transforms: { default: null } }),
  parseHTML: () => [
    {
      tag: 'span[data-pill]',
      getAttrs: (element) => {
        try {
          return JSON.parse(element.getAttribute('data-pill') ?? '');
        } catch {
          return false;
        }
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { 'data-pill': JSON.stringify(node.attrs) })],
  addNodeView: () => ReactNodeViewRenderer(PillView, { as: 'span', className: 'pill-view' }),
});
