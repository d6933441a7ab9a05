import type { Product } from '../tests/product/start-product.js';
import { startBareIngress } from './bare-ingress.js';
import { type Measure, processorMs, residentMb } from './measure.js';
import { median, percentile, rounded } from './percentile.js';
import { type Posted, postEvents, postSteadily } from './post-events.js';
import { startReferenceTemporal } from './reference-temporal.js';
import { emptyReport, type Report } from './report.js';
import type { Sink } from './sink.js';

type Bench = {
  product: Product;
  measure: Measure;
  sink: Sink;
  flowId: string;
  hook: string;
  events: number;
  /** The last is the most: there the references are measured too. */
  clientCounts: number[];
};

/** What is compared is measured in turns, and the median of the turns counts: a machine that others use slows both alike. */
const TURNS = 5;
/** Milliseconds in which what a load has left behind (a vacuum, a checkpoint) comes to an end before a steady rate is measured. */
const REST = 5_000;
const PARTS = ['postgres', 'temporal', 'api', 'worker', 'sandbox'];

export async function runBench({ product, measure, sink, flowId, hook, events, clientCounts }: Bench): Promise<Report> {
  const report = emptyReport(events);
  const few = clientCounts.slice(0, -1);
  const most = clientCounts.at(-1)!;
  let ranEvents = 0;

  await through({ events: Math.min(events, 500), clients: 10, prefix: 'warm' });
  for (const clients of few) {
    const count = clients === 1 ? Math.ceil(events / 4) : events;
    const { posted, perSecond } = await through({ events: count, clients, prefix: `done${clients}` });
    report.done_per_s[clients] = rounded(perSecond);
    await noteTimes(String(clients), `done${clients}`, posted.latencies);
  }
  await steadily('20/s', 20, 15);
  await besideTemporal();
  for (const name of PARTS) report.rss_mb[name] = await residentMb(product.part(name)?.pid());
  await steadily('half load', Math.floor(report.done_per_s[most]! / 2), 5);
  report.accept_p99_ms_while_running = report.accept_ms[most]!.p99;
  report.accept_p99_ms_at_half_load = report.accept_ms['half load']!.p99;
  await product.part('worker')?.stop();
  await besideBareIngress();
  await countEffects();
  return report;

  /** From the first event posted to the last run ended. */
  async function through(load: { events: number; clients: number; prefix: string }): Promise<{ posted: Posted; perSecond: number }> {
    const startedAt = performance.now();
    const posted = await postEvents({ hook, ...load });
    await measure.untilAllEnded();
    ranEvents += posted.accepted;
    return { posted, perSecond: posted.accepted / ((performance.now() - startedAt) / 1000) };
  }

  async function steadily(name: string, perSecond: number, seconds: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, REST));
    const prefix = `steady${perSecond}`;
    const posted = await postSteadily({ hook, perSecond, seconds, prefix });
    await measure.untilAllEnded();
    ranEvents += posted.accepted;
    await noteTimes(name, prefix, posted.latencies);
  }

  async function besideTemporal(): Promise<void> {
    const reference = await startReferenceTemporal({ address: product.temporalAddress, sink });
    const ours: number[] = [];
    const theirs: number[] = [];
    const latencies: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const before = await processorTimes(product);
      const { posted, perSecond } = await through({ events, clients: most, prefix: `done${most}-turn${turn}` });
      const after = await processorTimes(product);
      for (const name of PARTS) report.cpu_ms_per_run[name] = rounded((after[name]! - before[name]!) / posted.accepted);
      latencies.push(...posted.latencies);
      ours.push(perSecond);
      theirs.push(await reference.measure({ events: 200, clients: 50, prefix: `turn${turn}` }));
    }
    reference.stop();
    report.done_per_s[most] = rounded(median(ours));
    report.reference_temporal_done_per_s_50 = rounded(median(theirs));
    await noteTimes(String(most), `done${most}`, latencies);
  }

  /** With the worker stopped: what the front door alone can take, and the bare ingress on the same database server. */
  async function besideBareIngress(): Promise<void> {
    const accept = async (load: { events: number; clients: number; prefix: string }): Promise<number> => {
      const { accepted, seconds } = await postEvents({ hook, ...load });
      return accepted / seconds;
    };
    for (const clients of few) report.accepted_per_s[clients] = rounded(await accept({ events, clients, prefix: `accept${clients}` }));
    const bare = await startBareIngress(product.databaseUrl);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const load = { events: events * 2, clients: most, prefix: `accept${most}-turn${turn}` };
      ours.push(await accept(load));
      theirs.push(await bare.measure(load));
    }
    bare.stop();
    report.accepted_per_s[most] = rounded(median(ours));
    report.bare_ingress_accepted_per_s_50 = rounded(median(theirs));
  }

  async function noteTimes(name: string, prefix: string, latencies: number[]): Promise<void> {
    const times = await measure.eventToDone(flowId, prefix);
    report.event_to_done_ms[name] = { p50: rounded(percentile(times, 0.5)), p99: rounded(percentile(times, 0.99)) };
    report.accept_ms[name] = { p50: rounded(percentile(latencies, 0.5)), p99: rounded(percentile(latencies, 0.99)) };
  }

  /** Every event that ran must have reached each step once. */
  async function countEffects(): Promise<void> {
    const ran = [...(await sink.counts())].filter(([name]) => !name.includes('/reference-'));
    report.doubled = ran.filter(([, count]) => count > 1).length;
    report.lost = 2 * ranEvents - ran.length;
  }
}

async function processorTimes(product: Product): Promise<Record<string, number>> {
  return Object.fromEntries(await Promise.all(PARTS.map(async (name) => [name, await processorMs(product.part(name)?.pid())] as const)));
}
