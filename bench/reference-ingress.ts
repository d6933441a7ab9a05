import { Client, Connection } from '@temporalio/client';
import Fastify from 'fastify';

/** The front door of the hand-written reference: an event starts a workflow, and is acknowledged when Temporal has it. */
const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS });
const client = new Client({ connection });
const app = Fastify();
app.post<{ Body: { id: string; score: number; email: string } }>('/hooks/reference', async ({ body }, reply) => {
  await client.workflow.start('reference', { taskQueue: 'reference', workflowId: body.id, args: [body] });
  return reply.code(202).send({ id: body.id });
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send?.('ready');
process.on('SIGTERM', () => process.exit(0));
