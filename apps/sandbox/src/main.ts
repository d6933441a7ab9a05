import { startSandbox } from './start-sandbox.js';

/** The process: PORT (4410), HOST (127.0.0.1), SANDBOX_URL (where others reach it). */
const sandbox = await startSandbox({
  port: Number(process.env.PORT ?? 4410),
  host: process.env.HOST ?? '127.0.0.1',
  publicUrl: process.env.SANDBOX_URL,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => sandbox.stop().then(() => process.exit(0)));
