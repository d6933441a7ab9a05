import { parseArgs } from 'node:util';
import { crashTest, summaryOf } from './crash-test.js';

/** `pnpm crash-test --events 500 --kills 20`: fails on any lost or doubled effect. */
const { values } = parseArgs({
  options: { events: { type: 'string', default: '500' }, kills: { type: 'string', default: '20' } },
  allowPositionals: true,
});
const result = await crashTest({ events: Number(values.events), kills: Number(values.kills), say: console.log });
for (const id of result.lost) console.log(`lost: ${id}`);
for (const id of result.doubled) console.log(`doubled: ${id}`);
for (const run of result.unfinished) console.log(`not ended: ${run}`);
console.log(
  Object.entries(result.kills)
    .map(([name, count]) => `${name} ${count}`)
    .join(', '),
);
console.log(summaryOf(result));
process.exit(result.lost.length + result.doubled.length + result.unfinished.length === 0 ? 0 : 1);
