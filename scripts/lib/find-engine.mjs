import { pathToFileURL } from 'node:url';
import { inRoot } from './root.mjs';

/** Makes sure that a Temporal programme is here before the tests that need one, and shows that a long build lives. */
export async function findEngine() {
  if (process.env.TEMPORAL_ADDRESS) return;
  const { findTemporal } = await import(pathToFileURL(inRoot('packages/embedded/dist/index.js')).href);
  const onProgress = ({ words, seconds }) => seconds % 15 === 0 && console.log(`${words.en} ${seconds} s`);
  console.log(await findTemporal({ onProgress }));
}
