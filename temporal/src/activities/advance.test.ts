import { expect, it, vi } from 'vitest';
import { createAdvance } from './advance.js';
import { Custody } from './custody.js';
import type { ActivityDependencies } from './dependencies.js';
import { InFlight } from './in-flight.js';

const memories = { taskStartedAt: () => Date.now(), load: () => async () => {}, forget: () => {} };
const advanceWith = (custody: Custody, ended = vi.fn(async () => {})) =>
  createAdvance({ custody, memories, store: { batches: { ended } } } as unknown as ActivityDependencies, new InFlight());
const round = { batchId: 'b', versionId: 'v', historyLength: 3 };

it('closes a batch again when the answer to it was lost', async () => {
  const custody = new Custody();
  custody.add('b');
  const advance = advanceWith(custody);
  const closed = { answers: [{ key: 'close', state: 'written' }] };
  expect(await advance({ ...round, asks: [{ kind: 'close' }] })).toMatchObject(closed);
  expect(await advance({ ...round, asks: [{ kind: 'close' }] })).toMatchObject(closed);
});

it('begins nothing else for a batch that another worker carries', async () => {
  const advance = advanceWith(new Custody());
  await expect(advance({ ...round, asks: [{ kind: 'end', runId: 'r', state: 'done' } as never] })).rejects.toThrow(
    'carried by another worker',
  );
});
