import { join } from 'node:path';
import type { Words } from '@navette/flow';
import { partLog } from './part-log.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

/** What every part needs of the place it is started in: where its lines go, and who is told. */
export type Surroundings = {
  logOf(part: string): (line: string) => void;
  tellExit(part: string): (exit: unknown, pause: number) => void;
  onProgress(progress: { words: Words; seconds: number }): void;
};

export function createSurroundings(settings: Settings, terminal: Terminal): Surroundings {
  const logDir = join(settings.dataDir, 'logs');
  return {
    logOf: (part) => partLog(logDir, part, (line) => terminal.warn(line), settings.isDebug),
    tellExit: (part) => (exit, pause) => {
      const why = exit instanceof Object && 'error' in exit ? ` (${(exit.error as Error).message})` : '';
      const seconds = (pause / 1000).toFixed(1);
      terminal.line({
        en: `${part} ended${why}. It is started again in ${seconds} s; nothing is lost.`,
        fr: `${part} s’est arrêté${why}. Redémarrage dans ${seconds} s ; rien n’est perdu.`,
      });
    },
    onProgress: ({ words, seconds }) => terminal.progress(words, seconds),
  };
}
