import type { History } from './history';
import type { PendingEdit } from './pending-edit';

/**
 * What this device keeps of one person's work on one flow. Edits that were not sent are written in the same moment, each open editor
 * under a name of its own, so that two tabs never overwrite each other; what can be undone is larger, expendable, and follows a little
 * later. localStorage, because it is there when a tab is closed or killed in the same breath.
 */
export type DraftKeep = {
  session: string;
  /** Unsent edits of this person, of editors that are gone or open elsewhere. From now on they are ours; twice sent they are taken once. */
  adopt(): PendingEdit[];
  writePending(pending: PendingEdit[]): void;
  readHistory(): KeptHistory | null;
  writeHistory(history: History): void;
  /** Writes at once what would have followed. */
  flush(): void;
};

const editsName = 'navette.edits.';

/** `session`: the editor that wrote it; its own edits are accounted for in it. */
export type KeptHistory = { session: string; history: History };

export type KeepStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
type Options = { storage: KeepStorage; personId: string; flowId: string; session?: string };

const historyFollows = 300;

export const createDraftKeep = ({ storage, personId, flowId, session = newSession() }: Options): DraftKeep => {
  const editsPrefix = `${editsName}${personId}.${flowId}.`;
  const ownEdits = `${editsPrefix}${session}`;
  const historyKey = `${historyName}${personId}.${flowId}`;
  let historyToWrite: History | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (key: string, value: unknown): void => {
    try {
      storage.setItem(key, JSON.stringify(value));
    } catch {
      // Full: what can be undone gives way to what was not sent.
      for (const other of keysOf(storage).filter((name) => name.startsWith(historyName))) storage.removeItem(other);
      if (key !== historyKey) tryTo(() => storage.setItem(key, JSON.stringify(value)));
    }
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (historyToWrite) write(historyKey, { session, history: historyToWrite } satisfies KeptHistory);
    historyToWrite = undefined;
  };

  return {
    session,
    adopt: () => {
      const keys = keysOf(storage).filter((key) => key.startsWith(editsPrefix));
      const edits = keys.flatMap((key) => read<PendingEdit[]>(storage, key, Array.isArray) ?? []);
      if (edits.length > 0) write(ownEdits, edits);
      for (const key of keys) if (key !== ownEdits) storage.removeItem(key);
      return edits;
    },
    writePending: (pending) => {
      if (pending.length > 0) write(ownEdits, pending);
      else storage.removeItem(ownEdits);
    },
    readHistory: () => read<KeptHistory>(storage, historyKey, isKeptHistory),
    writeHistory: (history) => {
      historyToWrite = history;
      timer ??= setTimeout(flush, historyFollows);
    },
    flush,
  };
};

const historyName = 'navette.undo.';

const newSession = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`;

/** All that is left of one person's edits, by the key it is kept under. */
export const leftEdits = (storage: KeepStorage, personId: string): { key: string; flowId: string; edits: PendingEdit[] }[] => {
  const prefix = `${editsName}${personId}.`;
  return keysOf(storage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({
      key,
      flowId: key.slice(prefix.length).split('.')[0]!,
      edits: read<PendingEdit[]>(storage, key, Array.isArray) ?? [],
    }));
};

const keysOf = (storage: KeepStorage): string[] => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');

const read = <Kept>(storage: KeepStorage, key: string, is: (value: unknown) => boolean): Kept | null => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return is(kept) ? (kept as Kept) : null;
  } catch {
    return null;
  }
};

const isKeptHistory = (value: unknown): boolean => typeof value === 'object' && value !== null && 'session' in value && 'history' in value;

const tryTo = (act: () => void): void => {
  try {
    act();
  } catch {
    // Nothing more can be done here; the edits are still in this page and are being sent.
  }
};
