// `node scripts/with-install.mjs <programme> <arguments>`: installs what is missing, builds what has changed, then runs the programme.
import { checkNode } from './lib/check-node.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { run } from './lib/run.mjs';

checkNode();
await ensureInstalled();
const [command, ...args] = process.argv.slice(2);
if (command === 'tsx' || args.includes('integration') || args.includes('browser')) {
  // The crash test, the bench and these tests start real processes, which run what is built.
  const { buildAll } = await import('./build.mjs');
  await buildAll();
}
process.exitCode = (await run(command, args)).code;
