import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startProduct } from '../tests/product/start-product.js';
import { benchFlow } from './bench-flow.js';
import { measureWith } from './measure.js';
import { printReport } from './report.js';
import { runBench } from './run-bench.js';
import { startSink } from './sink.js';

/**
 * `pnpm bench`: an event in, a condition, two web requests, through the whole product; beside a hand-written Temporal workflow and a bare
 * ingress in the same run, on the same servers. Everything shares this machine's cores, the client and the vendor too.
 */
const { values } = parseArgs({ options: { events: { type: 'string', default: '4000' }, clients: { type: 'string', default: '1,10,50' } } });

const sink = await startSink();
const product = await startProduct({ privateOrigins: [sink.url] });
const measure = measureWith(product.databaseUrl);
try {
  const { flowId, hook } = await product.publish(benchFlow(sink.url));
  const clientCounts = values.clients.split(',').map(Number);
  const report = await runBench({ product, measure, sink, flowId, hook: hook!, events: Number(values.events), clientCounts });
  printReport(report);
  await mkdir('bench', { recursive: true });
  await writeFile('bench/latest.json', `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await measure.close();
  await product.remove();
  sink.close();
}
process.exit(0);
