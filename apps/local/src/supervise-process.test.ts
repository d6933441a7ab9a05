import type { ServerExit } from '@navette/embedded';
import { expect, test, vi } from 'vitest';
import { type Part, superviseProcess } from './supervise-process.js';

/** A part that lives until it is told to end. */
const aPart = (pid: number) => {
  let end: (exit: ServerExit) => void = () => undefined;
  const exited = new Promise<ServerExit>((resolve) => {
    end = resolve;
  });
  const finish = async (signal: NodeJS.Signals) => end({ code: null, signal });
  return { pid, exited, stop: () => finish('SIGTERM'), kill: () => finish('SIGKILL') } satisfies Part;
};
const aSupervision = () => {
  let pid = 0;
  return vi.fn(async (): Promise<Part> => aPart(++pid));
};
const atOnce = () => 0;

test('a part that ends by itself is started again', async () => {
  const start = aSupervision();
  const exits: unknown[] = [];
  const supervised = await superviseProcess({ name: 'api', start, onExit: (exit) => exits.push(exit), backoff: atOnce });
  await supervised.kill();
  await vi.waitFor(() => expect(supervised.pid()).toBe(2));
  expect(exits).toEqual([{ code: null, signal: 'SIGKILL' }]);
  expect(supervised.restarts()).toBe(1);
  await supervised.stop();
});

test('a part that was stopped stays stopped', async () => {
  const start = aSupervision();
  const supervised = await superviseProcess({ name: 'api', start, backoff: atOnce });
  await supervised.stop();
  expect(start).toHaveBeenCalledTimes(1);
  expect(supervised.pid()).toBeUndefined();
});

test('the error of the first start is the caller’s, later ones are tried again with growing patience', async () => {
  const never = vi.fn(async (): Promise<Part> => Promise.reject(new Error('the folder is damaged')));
  await expect(superviseProcess({ name: 'postgres', start: never })).rejects.toThrow('the folder is damaged');

  const start = aSupervision();
  const attempts: number[] = [];
  const supervised = await superviseProcess({
    name: 'postgres',
    start,
    backoff: (attempt) => {
      attempts.push(attempt);
      return 0;
    },
  });
  start.mockRejectedValueOnce(new Error('not yet')).mockRejectedValueOnce(new Error('not yet'));
  await supervised.kill();
  await vi.waitFor(() => expect(supervised.pid()).toBeDefined());
  expect(attempts).toEqual([1, 2, 3]);
  await supervised.stop();
});

test('stopping does not wait for the pause before a restart', async () => {
  const start = aSupervision();
  const supervised = await superviseProcess({ name: 'worker', start, backoff: () => 60_000 });
  await supervised.kill();
  await vi.waitFor(() => expect(supervised.pid()).toBeUndefined());
  await supervised.stop();
  expect(start).toHaveBeenCalledTimes(1);
});
