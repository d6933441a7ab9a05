import type { FastifyInstance } from 'fastify';

const patience = 500;

/** Says goodbye to every browser when the process ends; one that does not answer is cut off, so that Ctrl-C is quick. */
export function letGo(this: FastifyInstance, done: () => void): void {
  const { clients } = this.websocketServer;
  for (const client of clients) client.close(1001);
  const timer = setTimeout(() => {
    for (const client of clients) client.terminate();
  }, patience);
  this.websocketServer.close(() => clearTimeout(timer));
  done();
}
