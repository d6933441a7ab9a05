import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const launchers = join(import.meta.dirname, 'launchers.ts');

/** A shell that runs us as pnpm does, and whose own end we have to notice. */
const launch = (env: NodeJS.ProcessEnv) => {
  const code = `import { launchersOfUs, whenGone } from ${JSON.stringify(launchers)}; launchersOfUs().then((found) => { console.log('up'); return whenGone(found); }).then(() => { console.log('gone'); process.exit(); });`;
  const script = `"$0" --import tsx --conditions=source --input-type=module -e "$1"; : the shell of pnpm start`;
  return spawn('sh', ['-c', script, process.execPath, `${code} setTimeout(() => process.exit(), 20_000);`], {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

const said = async (shell: ReturnType<typeof launch>, killed: NodeJS.Signals): Promise<string> => {
  let text = '';
  for await (const chunk of shell.stdout!) {
    if (text === '') shell.kill(killed);
    text += chunk;
  }
  return text;
};

test('a start whose launcher was killed notices it', async () => {
  expect(await said(launch({ npm_lifecycle_event: 'start' }), 'SIGKILL')).toBe('up\ngone\n');
});
