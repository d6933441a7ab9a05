import { expect, it } from 'vitest';
import { crashTest } from './crash-test.js';

/** The short form; `pnpm crash-test` is the long one. */
it('loses no effect and doubles none while worker, Temporal, Postgres and API are killed', { timeout: 240_000 }, async () => {
  const result = await crashTest({ events: 60, kills: 4, say: () => {} });
  expect(result).toMatchObject({ lost: [], doubled: [], unfinished: [] });
  expect(Math.max(...result.recoveries)).toBeLessThan(30);
});
