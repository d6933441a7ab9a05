import { Link } from '@mantine/tiptap';
import StarterKit from '@tiptap/starter-kit';
import { htmlOfValue, valueOfHtml } from './html-of-value';
import type { PillText } from './pill-text';

/** Undo belongs to the flow, not to the field; what mail programmes show badly is left out. */
const writing = StarterKit.configure({
  ...{ undoRedo: false, link: false, code: false, codeBlock: false, strike: false, trailingNode: false, dropcursor: false },
  heading: { levels: [2, 3] },
});

/** Text with emphasis, headings, lists, links and quotes, kept as HTML. */
export const richText: PillText = {
  extensions: [writing, Link.configure({ openOnClick: false, protocols: ['mailto', 'tel'] })],
  contentOf: htmlOfValue,
  valueOf: (editor) => valueOfHtml(editor.getHTML()),
  normal: (value) => value,
};
