import { Pool } from 'undici';

export type Posted = { accepted: number; seconds: number; latencies: number[]; refused: number };

/** Closed loop: each of `clients` posts its next event when the last one was accepted. Event ids are `prefix-0`, `prefix-1`, … */
export async function postEvents({
  hook,
  events,
  clients,
  prefix,
}: {
  hook: string;
  events: number;
  clients: number;
  prefix: string;
}): Promise<Posted> {
  const { post, close } = poster(hook, clients);
  const latencies: number[] = [];
  let next = 0;
  let refused = 0;
  const startedAt = performance.now();
  const client = async () => {
    for (let index = next++; index < events; index = next++) {
      const sentAt = performance.now();
      if ((await post(`${prefix}-${index}`)) === 202) latencies.push(performance.now() - sentAt);
      else refused += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - startedAt) / 1000;
  await close();
  return { accepted: latencies.length, seconds, latencies, refused };
}

/** Open loop: `perSecond` events for `seconds`, whatever the answers do. */
export async function postSteadily({
  hook,
  perSecond,
  seconds,
  prefix,
}: {
  hook: string;
  perSecond: number;
  seconds: number;
  prefix: string;
}): Promise<Posted> {
  const { post, close } = poster(hook, 64);
  const latencies: number[] = [];
  let refused = 0;
  const pending: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const wait = startedAt + (index * 1000) / perSecond - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const sentAt = performance.now();
    pending.push(
      post(`${prefix}-${index}`).then((status) => {
        if (status === 202) latencies.push(performance.now() - sentAt);
        else refused += 1;
      }),
    );
  }
  await Promise.all(pending);
  await close();
  return { accepted: latencies.length, seconds: (performance.now() - startedAt) / 1000, latencies, refused };
}

function poster(hook: string, connections: number) {
  const { origin, pathname } = new URL(hook);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const post = async (id: string): Promise<number> => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: pathname,
      headers: { 'content-type': 'application/json', 'x-request-id': id },
      body: JSON.stringify({ id, score: 62, email: `${id}@acme.example`, phone: '33612345678', note: 'a call was missed' }),
    });
    await body.dump();
    return statusCode;
  };
  return { post, close: () => pool.close() };
}
