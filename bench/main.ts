import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Product, startProduct } from '../tests/product/start-product.js';
import { bareIngress } from './bare-ingress.js';
import { benchFlow } from './bench-flow.js';
import { type Measure, measureWith, processorMs, residentMb } from './measure.js';
import { percentile, rounded } from './percentile.js';
import { postEvents, postSteadily } from './post-events.js';
import { referenceTemporal } from './reference-temporal.js';
import { printReport, type Report } from './report.js';
import { type Sink, startSink } from './sink.js';

/**
 * `pnpm bench`: an event in, a condition, two web requests, through the whole product; beside a hand-written Temporal workflow and a bare
 * ingress in the same run, on the same servers. Everything shares this machine's cores, the client and the vendor too.
 */
const { values } = parseArgs({ options: { events: { type: 'string', default: '4000' }, clients: { type: 'string', default: '1,10,50' } } });
const events = Number(values.events);
const clientCounts = values.clients.split(',').map(Number);

const parts = ['postgres', 'temporal', 'api', 'worker', 'sandbox'];
const sink = await startSink();
const product = await startProduct({ privateOrigins: [sink.url] });
const measure = measureWith(product.databaseUrl);
try {
  const { flowId, hook } = await product.publish(benchFlow(sink.url));
  const report = await run({ product, measure, sink, flowId, hook: hook! });
  printReport(report);
  await mkdir('bench', { recursive: true });
  await writeFile('bench/latest.json', `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await measure.close();
  await product.remove();
  sink.close();
}
process.exit(0);

async function run({
  product,
  measure,
  sink,
  flowId,
  hook,
}: {
  product: Product;
  measure: Measure;
  sink: Sink;
  flowId: string;
  hook: string;
}): Promise<Report> {
  const report: Report = {
    events,
    done_per_s: {},
    accepted_per_s: {},
    event_to_done_ms: {},
    accept_ms: {},
    reference_temporal_done_per_s_50: 0,
    bare_ingress_accepted_per_s_50: 0,
    accept_p99_ms_while_running: 0,
    accept_p99_ms_at_half_load: 0,
    lost: 0,
    doubled: 0,
    rss_mb: {},
    cpu_ms_per_run: {},
  };
  let ranEvents = 0;
  const batch = async (clients: number, count: number, prefix: string) => {
    const before = await measure.ended(flowId);
    const startedAt = performance.now();
    const posted = await postEvents({ hook, events: count, clients, prefix });
    await measure.untilEnded(flowId, before + posted.accepted);
    ranEvents += posted.accepted;
    return { posted, seconds: (performance.now() - startedAt) / 1000 };
  };

  await batch(10, Math.min(events, 500), 'warm');
  for (const clients of clientCounts) {
    const count = clients === 1 ? Math.ceil(events / 4) : events;
    const before = await processorTimes(product);
    const { posted, seconds } = await batch(clients, count, `done${clients}`);
    const after = await processorTimes(product);
    for (const name of parts) report.cpu_ms_per_run[name] = rounded((after[name]! - before[name]!) / posted.accepted);
    const times = await measure.eventToDone(flowId, `done${clients}`);
    report.done_per_s[clients] = rounded(posted.accepted / seconds);
    report.event_to_done_ms[clients] = { p50: rounded(percentile(times, 0.5)), p99: rounded(percentile(times, 0.99)) };
    report.accept_ms[clients] = { p50: rounded(percentile(posted.latencies, 0.5)), p99: rounded(percentile(posted.latencies, 0.99)) };
  }
  const most = clientCounts.at(-1)!;
  report.accept_p99_ms_while_running = report.accept_ms[most]!.p99;
  for (const name of parts) report.rss_mb[name] = await residentMb(product.part(name)?.pid());

  await steady('20/s', 20, 10);
  const half = await steady('half load', Math.floor(report.done_per_s[most]! / 2), 5);
  report.accept_p99_ms_at_half_load = half;

  report.reference_temporal_done_per_s_50 = rounded(
    await referenceTemporal({ address: product.temporalAddress, sink, events: 600, clients: 50 }),
  );
  await acceptOnly();
  await countEffects();
  return report;

  async function steady(name: string, perSecond: number, seconds: number): Promise<number> {
    const before = await measure.ended(flowId);
    const prefix = `steady${perSecond}`;
    const posted = await postSteadily({ hook, perSecond, seconds, prefix });
    await measure.untilEnded(flowId, before + posted.accepted);
    ranEvents += posted.accepted;
    const times = await measure.eventToDone(flowId, prefix);
    report.event_to_done_ms[name] = { p50: rounded(percentile(times, 0.5)), p99: rounded(percentile(times, 0.99)) };
    report.accept_ms[name] = { p50: rounded(percentile(posted.latencies, 0.5)), p99: rounded(percentile(posted.latencies, 0.99)) };
    return report.accept_ms[name]!.p99;
  }

  /** With the worker stopped: what the front door alone can take, and the bare ingress on the same database server. */
  async function acceptOnly(): Promise<void> {
    await product.part('worker')?.stop();
    for (const clients of clientCounts) {
      const { accepted, seconds } = await postEvents({
        hook,
        events: clients === 1 ? events : events * 3,
        clients,
        prefix: `accept${clients}`,
      });
      report.accepted_per_s[clients] = rounded(accepted / seconds);
    }
    report.bare_ingress_accepted_per_s_50 = rounded(
      await bareIngress({ databaseUrl: product.databaseUrl, events: events * 3, clients: 50 }),
    );
  }

  /** Every event that ran must have reached each step once. */
  async function countEffects(): Promise<void> {
    const ran = [...(await sink.counts())].filter(([name]) => !name.includes('/reference-'));
    report.doubled = ran.filter(([, count]) => count > 1).length;
    report.lost = 2 * ranEvents - ran.length;
  }
}

async function processorTimes(product: Product): Promise<Record<string, number>> {
  return Object.fromEntries(await Promise.all(parts.map(async (name) => [name, await processorMs(product.part(name)?.pid())] as const)));
}
