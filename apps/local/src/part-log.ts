import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Above this size a log starts anew; one older file is kept. */
const FULL = 20 * 1024 * 1024;
const WARNING = 40;

/** Keeps every line of a part in `.navette/logs/<name>.log`, and shows people only what matters: warnings and errors, or all in debug. */
export function partLog(logDir: string, name: string, show: (line: string) => void, isDebug: boolean): (line: string) => void {
  mkdirSync(logDir, { recursive: true });
  const path = join(logDir, `${name}.log`);
  if (existsSync(path) && statSync(path).size > FULL) renameSync(path, `${path}.1`);
  const file = createWriteStream(path, { flags: 'a' });
  return (line) => {
    file.write(`${line}\n`);
    const shown = isDebug ? line : warningIn(line);
    if (shown) show(`${name}: ${shown}`);
  };
}

/**
 * The sentence of a line that is a warning or worse. Our parts write JSON lines with a numbered level. Servers write plain text in which
 * errors are everyday things (a refused duplicate, a connection that ends): when one of them dies, its supervisor says so.
 */
export function warningIn(line: string): string | undefined {
  if (line.startsWith('{')) {
    try {
      const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
      if (typeof level !== 'number' || level < WARNING) return undefined;
      return [msg, err?.message].filter(Boolean).join(': ');
    } catch {
      return line;
    }
  }
  return /\bPANIC\b/.test(line) || /^\w*Error\b/.test(line) ? line : undefined;
}
