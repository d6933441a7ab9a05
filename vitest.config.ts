import { defineConfig } from 'vitest/config';

const conditions = ['source'];
// `__vitest__` is where vitest loads the global set-up; it does not inherit from `ssr`.
const environments = { __vitest__: { resolve: { conditions, externalConditions: conditions } } };
/** Others run beside it: what is polled for is given as long as what is looked for on a page. */
const patient = { timeout: 15_000 };
const shared = { resolve: { conditions }, ssr: { resolve: { conditions, externalConditions: conditions } }, environments };

/**
 * unit: beside the source, no processes. integration: real Postgres and Temporal. browser: real Chromium.
 * Files share what they import (`isolate: false`): loading the same modules for each would take longer than the tests. So a module keeps
 * nothing of one test for another but a browser's pages that were wiped, and none is mocked.
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['{packages,apps,temporal,scripts,tests/layers,tests/deployment,tests/tour}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.integration.test.ts'],
          pool: 'threads',
          isolate: false,
          // Property tests take their time where other things run too.
          testTimeout: 30_000,
          expect: { poll: patient },
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['**/*.integration.test.ts', 'tests/integration/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['tests/support/servers.ts'],
          expect: { poll: patient },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          isolate: false,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/support/product-door.ts'],
          expect: { poll: patient },
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          isolate: false,
        },
      },
    ],
  },
});
