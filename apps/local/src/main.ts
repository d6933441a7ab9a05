import { EmbeddedError } from '@navette/embedded';
import { launchersOfUs, whenGone } from './launchers.js';
import { LocalError } from './local-error.js';
import { readSettings } from './settings.js';
import { startNavette } from './start-navette.js';
import { createTerminal } from './terminal.js';

const settings = readSettings(process.env);
const terminal = createTerminal(settings.language);
const begun = performance.now();
const stopAsked = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // The second Ctrl-C does not wait: what runs is tied to us and ends with us.
    process.on(
      signal,
      once(resolve, () => process.exit(1)),
    );
  }
  void launchersOfUs().then(whenGone).then(resolve);
});

try {
  terminal.line({ en: 'Navette is starting.', fr: 'Navette démarre.' });
  const started = startNavette(settings, terminal);
  const first = await Promise.race([started, stopAsked]);
  if (!first) process.exit(130);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  terminal.line({ en: `Ready in ${seconds} s. Stop with Ctrl-C.`, fr: `Prêt en ${seconds} s. Arrêtez avec Ctrl-C.` });
  terminal.line({ en: first.url, fr: first.url });
  await stopAsked;
  terminal.line({ en: 'Navette is stopping.', fr: 'Navette s’arrête.' });
  await first.stop();
  terminal.line({ en: 'Stopped. Everything is kept.', fr: 'Arrêté. Tout est conservé.' });
  process.exit(0);
} catch (error) {
  if (!(error instanceof EmbeddedError || error instanceof LocalError)) throw error;
  terminal.line(error.words);
  if (settings.isDebug && error.details) terminal.warn(error.details);
  process.exit(1);
}

function once(first: () => void, later: () => void): () => void {
  let isFirst = true;
  return () => {
    if (!isFirst) return later();
    isFirst = false;
    first();
  };
}
