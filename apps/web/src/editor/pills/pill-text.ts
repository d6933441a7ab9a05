import type { Value } from '@navette/flow';
import type { Content, Editor, Extensions } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { documentOfParts, partsOfDocument } from './document-of-parts';
import { partsOfValue, valueOfParts } from './parts-of-value';

/** A kind of text that the pill editor edits: what may stand in it besides pills, and how it is kept. */
export type PillText = {
  extensions: Extensions;
  contentOf(value: Value | undefined): Content;
  /** `before`: the value that the text came from, whose transforms stay. */
  valueOf(editor: Editor, before: Value | undefined): Value | undefined;
  /** The value as the editor would write it. */
  normal(value: Value | undefined): Value | undefined;
};

const plain = (document: Extensions[number]): PillText => ({
  extensions: [document, Paragraph, Text],
  contentOf: (value) => documentOfParts(partsOfValue(value) ?? []),
  valueOf: (editor, before) => valueOfParts(partsOfDocument(editor.getJSON()), before),
  normal: (value) => valueOfParts(partsOfValue(value) ?? [], value),
});

export const oneLine = plain(Document.extend({ content: 'paragraph' }));
export const manyLines = plain(Document);
