import { Link } from '@mantine/tiptap';
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import StarterKit, { type StarterKitOptions } from '@tiptap/starter-kit';
import { noteOfDocument } from './note-document';

const longest = 5000;

/** As long as the document of the flow takes it. */
const notTooLong = Extension.create({
  name: 'notTooLong',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (change, { doc }) =>
        !change.docChanged || change.doc.content.size <= doc.content.size || noteOfDocument(change.doc.toJSON()).length <= longest,
    }),
  ],
});

/** There is nothing in a note that its text cannot keep. */
const none: Partial<StarterKitOptions> = {
  link: false,
  underline: false,
  strike: false,
  code: false,
  codeBlock: false,
  blockquote: false,
  heading: false,
  horizontalRule: false,
  hardBreak: false,
  trailingNode: false,
  dropcursor: false,
  gapcursor: false,
};

/** Emphasis, lists of one level, and links. */
export const noteWriting = [
  StarterKit.configure(none),
  Link.configure({ openOnClick: false, protocols: ['mailto', 'tel'], defaultProtocol: 'https' }),
  notTooLong,
];
