import type { Words } from '@navette/flow';

/** What a person who starts Navette sees. */
export type Terminal = {
  line(words: Words): void;
  /** Replaces itself on a terminal; elsewhere one line per 15 s. */
  progress(words: Words, seconds: number): void;
  warn(line: string): void;
};

export function createTerminal(language: keyof Words, stream: NodeJS.WriteStream = process.stdout): Terminal {
  let isProgressShown = false;
  const clear = () => {
    if (isProgressShown && stream.isTTY) stream.write('\r\u001b[2K');
    isProgressShown = false;
  };
  return {
    line(words) {
      clear();
      stream.write(`${words[language]}\n`);
    },
    progress(words, seconds) {
      const text = `${words[language]} ${seconds} s`;
      if (stream.isTTY) {
        stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 120) - 1)}`);
        isProgressShown = true;
      } else if (seconds % 15 === 0) stream.write(`${text}\n`);
    },
    warn(line) {
      clear();
      stream.write(`${line}\n`);
    },
  };
}
