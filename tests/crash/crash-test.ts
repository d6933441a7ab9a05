import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { percentile } from '../../bench/percentile.js';
import { startProduct } from '../product/start-product.js';
import { crashFlow } from './crash-flow.js';
import { startEffectsSink } from './effects-sink.js';
import { leadsByName } from './leads-by-name.js';
import { postSurely } from './post-surely.js';

export type CrashResult = { lost: string[]; doubled: string[]; kills: Record<string, number>; recoveries: number[]; unfinished: string[] };

const victims = ['worker', 'temporal', 'postgres', 'api'] as const;

/**
 * Events flow in while the product's processes are killed with SIGKILL. Every event must reach both vendors once. Recovery of a kill: until an
 * event sent right after it has run to its last step (which includes its wait of one second).
 */
export async function crashTest({
  events,
  kills,
  say,
}: {
  events: number;
  kills: number;
  say: (line: string) => void;
}): Promise<CrashResult> {
  const sink = await startEffectsSink();
  const product = await startProduct({ privateOrigins: [sink.url] });
  const pool = new pg.Pool({ connectionString: product.databaseUrl, max: 2, connectionTimeoutMillis: 2000, query_timeout: 5000 });
  pool.on('error', () => {});
  try {
    const zoho = await product.practice('zoho-crm');
    const { flowId, hook } = await product.publish(crashFlow({ sinkUrl: sink.url, zoho }));
    const ids: string[] = [];
    const send = (id: string) => {
      ids.push(id);
      return postSurely(hook!, id);
    };
    let killing = true;
    const load = spread(events, send, () => killing);
    const done = { worker: 0, temporal: 0, postgres: 0, api: 0 };
    const probes: { at: number; id: string }[] = [];
    for (let count = 0; count < kills; count += 1) {
      const victim = victims[(count + Math.floor(Math.random() * 2)) % victims.length]!;
      await delay(300 + Math.random() * 1500);
      const at = Date.now();
      await product.part(victim)!.kill();
      done[victim] += 1;
      const id = `probe-${count}`;
      probes.push({ at, id });
      await send(id);
      const end = await endOf(pool, flowId, id);
      say(`kill ${count + 1} of ${kills}: ${victim}, ${((end - at) / 1000).toFixed(1)} s until a new event had run to its end`);
    }
    killing = false;
    await load;
    const unfinished = await untilAllEnded(pool, flowId, ids.length);
    const leads = await leadsByName(product.sandboxUrl);
    const counts = ids.map((id) => ({ id, effects: [sink.effects(id), leads.get(id) ?? 0] }));
    return {
      lost: counts.filter(({ effects }) => effects.includes(0)).map(({ id }) => id),
      doubled: counts.filter(({ effects }) => effects.some((count) => count > 1)).map(({ id }) => id),
      kills: done,
      recoveries: await Promise.all(probes.map(async ({ at, id }) => ((await endOf(pool, flowId, id)) - at) / 1000)),
      unfinished,
    };
  } finally {
    await pool.end();
    await product.remove();
    await sink.close();
  }
}

/** The events, spread over the time of the kills; what is left when the last kill is over is sent at once. */
async function spread(events: number, send: (id: string) => Promise<void>, killing: () => boolean): Promise<void> {
  const sending: Promise<void>[] = [];
  for (let index = 0; index < events; index += 1) {
    sending.push(send(`event-${index}`));
    if (killing()) await delay(20 + Math.random() * 100);
  }
  await Promise.all(sending);
}

/** When the run of this event ended, ms since 1970; waits for it. */
async function endOf(pool: pg.Pool, flowId: string, id: string): Promise<number> {
  for (;;) {
    const { rows } = await pool
      .query<{ ended: Date }>(
        `SELECT r.ended_at AS ended FROM runs r JOIN events e ON e.id = r.event_id
         WHERE r.flow_id = $1 AND r.state = 'done' AND e.data->'body'->>'id' = $2`,
        [flowId, id],
      )
      .catch(() => ({ rows: [] }));
    if (rows[0]) return rows[0].ended.getTime();
    await delay(50);
  }
}

/** Waits until every run has ended; runs that stand still for a minute are told by id and state. */
async function untilAllEnded(pool: pg.Pool, flowId: string, count: number): Promise<string[]> {
  for (let last = -1, quietSince = Date.now(); ; ) {
    const { rows } = await pool
      .query<{ id: string; state: string }>('SELECT id, state FROM runs WHERE flow_id = $1', [flowId])
      .catch(() => ({ rows: [] }));
    const open = rows.filter(({ state }) => state !== 'done');
    const ended = rows.length - open.length;
    if (ended >= count) return [];
    if (ended !== last) quietSince = Date.now();
    last = ended;
    if (Date.now() - quietSince > 60_000)
      return open.map(({ id, state }) => `${id} ${state}`).concat(rows.length < count ? [`${count - rows.length} events have no run`] : []);
    await delay(200);
  }
}

/** The last line of `pnpm crash-test`. */
export function summaryOf({ lost, doubled, kills, recoveries }: CrashResult): string {
  const total = Object.values(kills).reduce((sum, count) => sum + count, 0);
  const [p50, max] = [percentile(recoveries, 0.5), Math.max(0, ...recoveries)].map((seconds) => seconds.toFixed(1));
  return `lost ${lost.length}, doubled ${doubled.length}, kills ${total}, recovery p50 ${p50} max ${max} s`;
}
