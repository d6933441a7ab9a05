import { mountEmulators } from '@navette/connectors/emulators';
import Fastify from 'fastify';

export type Sandbox = { url: string; stop(): Promise<void> };

/** Serves every practice account in one server, on this machine only: it holds no real data and asks no key for its switches. */
export async function startSandbox({ port, host = '127.0.0.1', publicUrl }: SandboxOptions): Promise<Sandbox> {
  const app = Fastify({ logger: { level: 'warn' }, forceCloseConnections: true });
  const own = () => publicUrl ?? `http://${host}:${addressPort(app.server.address())}`;
  await mountEmulators(app, { publicUrl: own });
  await app.listen({ port, host });
  return { url: own(), stop: () => app.close() };
}

export type SandboxOptions = {
  port: number;
  host?: string;
  /** Where others reach it, without a slash at the end; its own address when absent. */
  publicUrl?: string;
};

const addressPort = (address: ReturnType<ReturnType<typeof Fastify>['server']['address']>): number =>
  typeof address === 'object' && address ? address.port : 0;
