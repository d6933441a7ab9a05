import { AskUser } from '@navette/connector-sdk';
import type { Words } from '@navette/flow';
import { sentences } from './sentences.js';

export type Period = { from: Date; to: Date };

const longest = 15 * 24 * 3_600_000;

/** Ringover answers for at most 15 days at a time: a longer period becomes several, latest first, without overlap of more than their ends. */
export const windowsOf = ({ from, to }: Period): Period[] => {
  if (from > to) throw new AskUser('PERIOD_REVERSED', sentences.periodReversed satisfies Words, 'until');
  const windows: Period[] = [];
  let end = to;
  while (end.getTime() - from.getTime() > longest) {
    const start = new Date(end.getTime() - longest);
    windows.push({ from: start, to: end });
    end = start;
  }
  return [...windows, { from, to: end }];
};
