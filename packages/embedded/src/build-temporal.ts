import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { everySecond } from './every-second.js';
import type { GetTemporal } from './find-temporal.js';

const words = (parts: number, current: string) => ({
  en: `Building Temporal with Go: about 4 minutes, once per machine. ${parts} parts built, now ${current}.`,
  fr: `Compilation de Temporal avec Go : environ 4 minutes, une seule fois par machine. ${parts} parties compilées, en ce moment ${current}.`,
});

/** `go install` of Temporal's programme. It is moved into the cache when whole, so a build that is cut off leaves nothing to trip over. */
export const buildTemporal: GetTemporal = async ({ file, env, onProgress }) => {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(join(folder, 'build-'));
  try {
    const module = `github.com/temporalio/cli/cmd/temporal@v${basename(folder)}`;
    // -v names each part when it is built: that is what shows that it lives.
    const go = spawn('go', ['install', '-v', module], {
      env: { ...env, GOBIN: draft, CGO_ENABLED: '0' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const state = { parts: 0, current: 'go.mod' };
    createInterface({ input: go.stderr }).on('line', (line) => {
      if (line.startsWith('go: ')) return;
      state.parts += 1;
      state.current = line.trim();
    });
    const ticker = everySecond((seconds) => onProgress({ words: words(state.parts, state.current), seconds }));
    const stop = () => go.kill();
    process.once('exit', stop);
    const code = await new Promise<number | null>((resolve) => {
      go.once('error', () => resolve(null));
      go.once('close', resolve);
    });
    process.off('exit', stop);
    ticker.stop();
    if (code !== 0) return false;
    await rename(join(draft, basename(file)), file);
    return true;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};
