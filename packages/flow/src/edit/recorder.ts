import type { FlowDocument, Link } from '../document.js';
import { applySimple } from './apply-simple.js';
import type { SimpleOperation } from './operation.js';
import { sameLink } from './read-document.js';

/** Makes simple edits one after the other and keeps what undoes them. */
export type Recorder = {
  readonly document: FlowDocument;
  /** In the order in which they must be applied. */
  readonly inverses: SimpleOperation[];
  do(operation: SimpleOperation): void;
  putLink(link: Link, index?: number): void;
  dropLink(link: Link): number;
};

export const createRecorder = (start: FlowDocument): Recorder => {
  let document = start;
  const inverses: SimpleOperation[] = [];
  const record = (operation: SimpleOperation) => {
    const applied = applySimple(document, operation);
    document = applied.document;
    inverses.unshift(applied.inverse);
  };
  return {
    get document() {
      return document;
    },
    inverses,
    do: record,
    /** At the end when no index is given; nothing when it is there already. */
    putLink: (link, index = document.links.length) => {
      if (!document.links.some((each) => sameLink(each, link))) record({ kind: 'putLink', link, index });
    },
    dropLink: (link) => {
      const index = document.links.findIndex((each) => sameLink(each, link));
      record({ kind: 'dropLink', link });
      return index;
    },
  };
};
