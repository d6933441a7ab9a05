import { CoqlSyntaxError, type Scalar } from './query.js';

export type Token = { kind: 'word' | 'sign'; text: string; at: number } | { kind: 'value'; text: string; value: Scalar; at: number };

const shapes: [Token['kind'] | 'space', RegExp][] = [
  ['space', /\s+/y],
  ['value', /'(?:[^'\\]|\\.)*'/y],
  ['value', /-?\d+(?:\.\d+)?(?![\w:-])/y],
  ['sign', /<=|>=|!=|[=<>(),]/y],
  ['word', /[$\w][\w$.]*/y],
];

/** Splits a query into words, signs and values. Throws CoqlSyntaxError at the first character that is none of them. */
export const tokensOf = (query: string): Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    const found = shapes.map(([kind, shape]) => ({ kind, text: matchAt(shape, query, at) })).find(({ text }) => text !== undefined);
    if (!found?.text) throw syntaxErrorAt(query, at);
    if (found.kind === 'value') tokens.push({ kind: 'value', text: found.text, value: readValue(found.text), at });
    else if (found.kind !== 'space') tokens.push({ kind: found.kind, text: found.text, at });
    at += found.text.length;
  }
  return tokens;
};

export const syntaxErrorAt = (query: string, at: number): CoqlSyntaxError => {
  const before = query.slice(0, at).split('\n');
  return new CoqlSyntaxError({ near: query.slice(at, at + 20), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
};

const matchAt = (shape: RegExp, text: string, at: number): string | undefined => {
  shape.lastIndex = at;
  return shape.exec(text)?.[0];
};

const readValue = (text: string): Scalar => (text.startsWith("'") ? text.slice(1, -1).replace(/\\(.)/g, '$1') : Number(text));
