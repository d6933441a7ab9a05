import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type WorkflowBundleOption } from '@temporalio/worker';

const prebuilt = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url));

/** Written by the build beside `dist/index.js`, so that a worker boots in a second. */
export async function buildWorkflowBundle(file = prebuilt): Promise<string> {
  const { code } = await bundle();
  await writeFile(file, code);
  return file;
}

/** The one of the build; without it, one that is made once per process: that takes seconds. */
export async function workflowBundle(): Promise<WorkflowBundleOption> {
  if (existsSync(prebuilt)) return { codePath: prebuilt };
  bundled ??= bundle();
  return bundled;
}
let bundled: ReturnType<typeof bundle> | undefined;

const silent = () => {};

function bundle(): Promise<{ code: string }> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL(`../workflows/index.${extension}`, import.meta.url)),
    logger: { log: silent, trace: silent, debug: silent, info: silent, warn: console.warn, error: console.error },
    webpackConfigHook: (config) => ({
      ...config,
      resolve: {
        ...config.resolve,
        extensionAlias: { '.js': ['.ts', '.js'] },
        conditionNames: [...(extension === 'ts' ? ['source'] : []), 'import', 'module', 'require', 'default'],
      },
    }),
  });
}
