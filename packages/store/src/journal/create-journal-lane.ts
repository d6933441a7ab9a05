import type pg from 'pg';
import { isRefusedData } from '../database/postgres-errors.js';
import { type RunNotice, runPayloads } from '../notices.js';
import type { JournalWrite, RunEnd } from '../store.js';
import { endText, flushStatement, flushValues, stepText } from './flush-statement.js';

type Line = {
  of: 'step' | 'end';
  /** The row as JSON. */
  text: string;
  ended: boolean;
  notice: RunNotice;
  settle: { resolve: () => void; reject: (error: unknown) => void }[];
};

const largestFlush = 1_000;
const largestFlushCharacters = 8_000_000;
const firstPause = 50;
const longestPause = 2_000;
const endedStates = new Set<string>(['done', 'failed', 'skipped', 'cancelled']);

/**
 * The one lane through which the journal is written. Lines that wait for the same commit are joined by key and keep the place of the
 * first; one flush is under way at a time, so the order of the calls is the order of the commits. A vendor has answered by the time
 * a row comes here: it is kept and tried again until Postgres has it, however long that takes.
 */
export const createJournalLane = (pool: pg.Pool) => {
  const lines = new Map<string, Line>();
  let running: Promise<void> | undefined;
  let closed = false;

  const run = async () => {
    // What this turn of the event loop still adds goes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (lines.size > 0) await flush(take());
    running = undefined;
  };

  const take = (): Line[] => {
    const taken: Line[] = [];
    let characters = 0;
    for (const [key, line] of lines) {
      if (taken.length === largestFlush || (taken.length > 0 && characters + line.text.length > largestFlushCharacters)) break;
      lines.delete(key);
      taken.push(line);
      characters += line.text.length;
    }
    return taken;
  };

  const flush = async (taken: Line[]): Promise<void> => {
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      try {
        await write(pool, taken);
        for (const { settle } of taken) for (const { resolve } of settle) resolve();
        return;
      } catch (error) {
        if (isRefusedData(error)) return isolate(taken, error);
        if (closed) return rejectAll(taken, error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };

  /** Postgres refuses one of them (nested too deep, larger than a field may be): its writer hears of it, its neighbours are written. */
  const isolate = async (taken: Line[], error: unknown): Promise<void> => {
    if (taken.length === 1) return rejectAll(taken, error);
    const half = taken.length >> 1;
    await flush(taken.slice(0, half));
    await flush(taken.slice(half));
  };

  const add = (key: string, line: Omit<Line, 'settle'>): Promise<void> =>
    new Promise((resolve, reject) => {
      const before = lines.get(key);
      const kept = before?.ended && !line.ended ? before : line;
      lines.set(key, { ...kept, settle: [...(before?.settle ?? []), { resolve, reject }] });
      running ??= run();
    });

  return {
    write: async (row: JournalWrite) =>
      add(`${row.runId}:${row.stepId}:${row.iteration}`, {
        of: 'step',
        text: stepText(row),
        ended: endedStates.has(row.state),
        notice: row,
      }),
    endRun: async (end: RunEnd) => add(end.runId, { of: 'end', text: endText(end), ended: endedStates.has(end.state), notice: end }),
    drained: async () => {
      while (running) await running;
    },
    /** From now on a flush that fails is given up. */
    close: () => {
      closed = true;
    },
  };
};

const write = (pool: pg.Pool, lines: Line[]) =>
  pool.query({
    name: 'journal',
    text: flushStatement,
    values: flushValues(textsOf(lines, 'step'), textsOf(lines, 'end'), runPayloads(lines.map((line) => line.notice))),
  });

const textsOf = (lines: Line[], of: Line['of']): string[] => lines.flatMap((line) => (line.of === of ? [line.text] : []));

const rejectAll = (lines: Line[], error: unknown) => {
  for (const { settle } of lines) for (const { reject } of settle) reject(error);
};
