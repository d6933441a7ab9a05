import type { Ref, Transform } from '@navette/flow';
import type { JSONContent } from '@tiptap/core';
import { joined, type Part } from './parts-of-value';

/** The pill editor's own document: a paragraph per line, a `pill` node per reference. */
export const documentOfParts = (parts: readonly Part[]): JSONContent => ({ type: 'doc', content: linesOf(parts).map(paragraphOf) });

export const partsOfDocument = (document: JSONContent): Part[] =>
  joined((document.content ?? []).flatMap((line, index) => [...(index === 0 ? [] : ['\n']), ...(line.content ?? []).map(partOf)]));

const linesOf = (parts: readonly Part[]): Part[][] =>
  parts.reduce<Part[][]>(
    (lines, part) => {
      const [first, ...rest] = typeof part === 'string' ? part.split('\n') : [part];
      return [...lines.slice(0, -1), [...lines.at(-1)!, first!], ...rest.map((text) => [text])];
    },
    [[]],
  );

const paragraphOf = (line: Part[]): JSONContent => {
  const content = joined(line).map((part): JSONContent => (typeof part === 'string' ? { type: 'text', text: part } : pillOf(part)));
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
};

export const pillOf = ({ step, path, transforms }: Ref): JSONContent => ({
  type: 'pill',
  attrs: { step, path, transforms: transforms ?? null },
});

type PillAttributes = { step: string; path: (string | number)[]; transforms: Transform[] | null };

export const refOfPill = ({ step, path, transforms }: PillAttributes): Ref => ({
  kind: 'ref',
  step,
  path,
  ...(transforms && transforms.length > 0 && { transforms }),
});

const partOf = (node: JSONContent): Part => (node.type === 'pill' ? refOfPill(node.attrs as PillAttributes) : (node.text ?? ''));
