/** Text in one manner. `href`: a link that is safe to follow. */
export type Run = { text: string; bold?: true; italic?: true; href?: string };
/** One line: a paragraph, or an item of a list. */
export type Line = { kind: 'plain' | 'bullet' | 'number'; runs: Run[] };

/**
 * A note is kept as text in a small part of Markdown: **bold**, *italic*, [links](https://…), and lines that begin with `- ` or `1. `.
 * Whatever else stands in it is text, so that nothing that somebody types can become a part of the page.
 */
export const linesOf = (note: string): Line[] =>
  note.split('\n').map((line) => {
    const [, bullet, number, rest = ''] = /^\s*(?:(-|\*)|(\d+[.)])) +(.*)$/.exec(line) ?? [];
    if (bullet === undefined && number === undefined) return { kind: 'plain', runs: runsOf(line) };
    return { kind: bullet === undefined ? 'number' : 'bullet', runs: runsOf(rest) };
  });

export const noteOf = (lines: readonly Line[]): string =>
  lines
    .map(({ kind, runs }, index) => {
      const text = linked(runs);
      if (kind === 'plain')
        return text.replace(/^(\s*)(?:([-*]) |(\d+)([.)]) )/, (whole, space, sign, digits, dot) =>
          sign ? `${space}\\${sign} ` : digits ? `${space}${digits}\\${dot} ` : whole,
        );
      return `${kind === 'bullet' ? '-' : `${numberAt(lines, index)}.`} ${text}`;
    })
    .join('\n');

/** Its words alone, in one line: how a note is called. */
export const plainNote = (note: string): string =>
  linesOf(note)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .filter((line) => line.trim() !== '')
    .join(' ');

/** Only what opens a page, a mail or a call; never what runs something. */
export const safeHref = (href: string): string | undefined => (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(href) ? href : undefined);

type Manner = Omit<Run, 'text'>;

const runsOf = (text: string, manner: Manner = {}): Run[] => {
  const runs: Run[] = [];
  let plain = '';
  const end = () => {
    if (plain !== '') runs.push({ text: plain, ...manner });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = markedAt(text, at, manner);
    if (found) {
      end();
      runs.push(...runsOf(found.inner, found.manner));
      at = found.end;
      continue;
    }
    const isEscaped = text[at] === '\\' && punctuation.test(text[at + 1] ?? '');
    plain += text[isEscaped ? at + 1 : at];
    at += isEscaped ? 2 : 1;
  }
  end();
  return runs;
};

type Marked = { inner: string; manner: Manner; end: number };

const markedAt = (text: string, at: number, manner: Manner): Marked | undefined => {
  const sign = text.startsWith('**', at) ? '**' : text[at];
  if (sign === '[') return linkAt(text, at, manner);
  if (sign !== '**' && sign !== '*' && sign !== '_') return undefined;
  const from = at + sign.length;
  const isInWord = sign === '_' && /\w/.test(text[at - 1] ?? '');
  const close = /\S/.test(text[from] ?? '') && !isInWord ? closing(text, from, sign) : -1;
  if (close <= from) return undefined;
  const added: Manner = sign === '**' ? { bold: true } : { italic: true };
  return { inner: text.slice(from, close), manner: { ...manner, ...added }, end: close + sign.length };
};

const closing = (text: string, from: number, sign: string): number => {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') {
      at += 1;
      continue;
    }
    if (!text.startsWith(sign, at) || /\s/.test(text[at - 1] ?? '')) continue;
    const length = /^\*+/.exec(text.slice(at))?.[0].length ?? 1;
    // Two of them belong to something bold within.
    if (sign === '*' && length === 2) at += 1;
    else if (sign !== '_' || !/\w/.test(text[at + 1] ?? '')) return at;
  }
  return -1;
};

const linkAt = (text: string, at: number, manner: Manner): Marked | undefined => {
  const [whole, inner = '', address = ''] = /^\[((?:\\.|[^\]\\])+)\]\(((?:\\.|[^)\\\s])+)\)/.exec(text.slice(at)) ?? [];
  const href = safeHref(address.replace(/\\(.)/g, '$1'));
  return whole === undefined || href === undefined || manner.href !== undefined
    ? undefined
    : { inner, manner: { ...manner, href }, end: at + whole.length };
};

/** Neighbours with the same link are one link. */
const linked = (all: readonly Run[]): string => {
  const runs = joined(all);
  let text = '';
  for (let first = 0; first < runs.length; ) {
    const { href } = runs[first]!;
    let last = first;
    while (last + 1 < runs.length && runs[last + 1]!.href === href) last += 1;
    const inner = runs
      .slice(first, last + 1)
      .map(marked)
      .join('');
    text += href === undefined || inner.trim() === '' ? inner : `[${inner}](${href.replace(/[\\()]/g, '\\$&')})`;
    first = last + 1;
  }
  return text;
};

const joined = (runs: readonly Run[]): Run[] => {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href) {
      all[all.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== '') all.push(run);
  }
  return all;
};

/** Signs stand close to what they mark, so spaces at its ends come out of it. */
const marked = ({ text, bold, italic }: Run): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '') return text;
  const escaped = words.replace(/[\\*_[\]]/g, '\\$&');
  const slanted = italic ? (bold ? `_${escaped}_` : `*${escaped}*`) : escaped;
  return `${before}${bold ? `**${slanted}**` : slanted}${after}`;
};

const numberAt = (lines: readonly Line[], index: number): number => {
  let number = 1;
  while (lines[index - number]?.kind === 'number') number += 1;
  return number;
};

const punctuation = /[\\*_[\]().\-)]/;
