import Fastify from 'fastify';
import pg from 'pg';

/** The least that accepts durably: Fastify and one multi-row insert, acknowledged after the commit. A process of its own, as the API is. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
await pool.query(
  'CREATE TABLE IF NOT EXISTS bare_events (id text PRIMARY KEY, data jsonb NOT NULL, received_at timestamptz NOT NULL DEFAULT now())',
);

type Waiting = { id: string; data: string; resolve(): void };
let queue: Waiting[] = [];
let flushing = false;

async function flush(): Promise<void> {
  flushing = true;
  while (queue.length > 0) {
    const rows = queue;
    queue = [];
    await pool.query({
      name: 'insert',
      text: 'INSERT INTO bare_events (id, data) SELECT * FROM unnest($1::text[], $2::jsonb[]) ON CONFLICT DO NOTHING',
      values: [rows.map(({ id }) => id), rows.map(({ data }) => data)],
    });
    for (const row of rows) row.resolve();
  }
  flushing = false;
}

const app = Fastify();
app.post<{ Body: { id: string } }>('/hooks/bare', async (request, reply) => {
  await new Promise<void>((resolve) => {
    queue.push({ id: request.body.id, data: JSON.stringify(request.body), resolve });
    if (!flushing) void flush();
  });
  return reply.code(202).send({ id: request.body.id });
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send?.('ready');
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
