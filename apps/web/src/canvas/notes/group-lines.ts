import type { Line, Run } from './note-markdown';

/** Lines of one kind that follow each other: paragraphs, or the items of one list. */
export type LineGroup = { kind: Line['kind']; lines: Run[][] };

export const groupLines = (lines: readonly Line[]): LineGroup[] => {
  const groups: LineGroup[] = [];
  for (const { kind, runs } of lines) {
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(runs);
    else groups.push({ kind, lines: [runs] });
  }
  return groups;
};
