import { expect, it } from 'vitest';
import { Custody } from './custody.js';

const soon = () => new Promise((resolve) => setImmediate(resolve));

it('acts at once for what it carries, and for nothing else', async () => {
  const custody = new Custody();
  custody.add('ours');
  expect(await custody.during('ours', async () => 'done')).toBe('done');
  await expect(custody.during('another', async () => 'done')).rejects.toThrow('carried by another worker');
});

it('begins nothing while its lock is lost, and goes on with what is still its own', async () => {
  const custody = new Custody();
  custody.add('kept');
  custody.add('taken');
  custody.suspend();
  const begun: string[] = [];
  const asks = ['kept', 'taken'].map((batchId) => custody.during(batchId, async () => begun.push(batchId)));
  const answers = Promise.allSettled(asks);
  await soon();
  expect(begun).toEqual([]);
  custody.confirm(new Set(['kept']));
  expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(begun).toEqual(['kept']);
});

it('a lock lost twice is waited for twice', async () => {
  const custody = new Custody();
  custody.add('kept');
  custody.suspend();
  let begun = false;
  const ask = custody.during('kept', async () => {
    begun = true;
  });
  custody.confirm(new Set(['kept']));
  custody.suspend();
  await soon();
  expect(begun).toBe(false);
  custody.confirm(new Set(['kept']));
  await ask;
  expect(begun).toBe(true);
});
