import { readFile } from 'node:fs/promises';
import pg from 'pg';

/** What only the tables and the machine can tell: how far the runs are, how long they took, and what the processes weigh. */
export type Measure = {
  /** Resolves when every accepted event is routed and every run has ended. Asks only for what is left, which costs next to nothing. */
  untilAllEnded(): Promise<void>;
  /** Accepted → last step, ms, of runs whose event id begins so. */
  eventToDone(flowId: string, prefix: string): Promise<number[]>;
  close(): Promise<void>;
};

/** Counting reads what has ended too until the next vacuum, and costs the database a run's worth each time: asked often only near the end. */
const SELDOM = 1_000;
const OFTEN = 20;
/** Milliseconds of pause per run that is left. */
const SHARE = 0.25;

export function measureWith(databaseUrl: string): Measure {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => {});
  const left = async (): Promise<number> => {
    const { rows } = await pool.query<{ left: string }>(
      'SELECT (SELECT count(*) FROM events WHERE routed_at IS NULL) + (SELECT count(*) FROM runs WHERE ended_at IS NULL) AS left',
    );
    return Number(rows[0]!.left);
  };
  return {
    async untilAllEnded() {
      let last = -1;
      for (let quietSince = Date.now(); ; ) {
        const now = await left();
        if (now === 0) return;
        if (now !== last) quietSince = Date.now();
        if (Date.now() - quietSince > 60_000) throw new Error(`no run ended for a minute: ${now} are left`);
        last = now;
        await new Promise((resolve) => setTimeout(resolve, Math.min(SELDOM, Math.max(OFTEN, now * SHARE))));
      }
    },
    async eventToDone(flowId, prefix) {
      const { rows } = await pool.query<{ ms: string }>(
        `SELECT extract(epoch FROM max(s.ended_at) - e.received_at) * 1000 AS ms
         FROM runs r JOIN events e ON e.id = r.event_id JOIN run_steps s ON s.run_id = r.id
         WHERE r.flow_id = $1 AND e.data->'body'->>'id' LIKE $2 GROUP BY r.id, e.received_at`,
        [flowId, `${prefix}-%`],
      );
      return rows.map(({ ms }) => Number(ms));
    },
    close: () => pool.end(),
  };
}

/** Resident memory of a process, MB. */
export async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Processor time that a process and its children have used so far, ms. Tells more than seconds on a machine that others use too. */
export async function processorMs(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  const below = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => processorMs(Number(child))),
  );
  return (user + system) * MS_PER_TICK + below.reduce((sum, ms) => sum + ms, 0);
}

/** Linux counts processor time in hundredths of a second. */
const MS_PER_TICK = 10;
