import { randomUUID } from 'node:crypto';
import {
  type ActionContext,
  type ActionDefinition,
  type ConnectionValues,
  type ConnectorDefinition,
  createConnectorHttp,
  createHttpPool,
  parseParams,
  refreshConnection,
} from '@navette/connector-sdk';
import type { Emulator, EmulatorOptions } from '@navette/connector-sdk/emulator';
import Fastify from 'fastify';
import type { z } from 'zod';

/** A connector and its emulator on this machine, in this process: what contract tests run against. */
export type Practice = {
  /** The emulator's own address, for `/__test/…`. */
  address: string;
  values: ConnectionValues;
  /** One action as the engine runs it. `key` and `intendedAt` stay the same for a second try. */
  run<P extends z.ZodType, O extends z.ZodType>(
    action: ActionDefinition<P, O>,
    params: z.input<P>,
    over?: Partial<ActionContext>,
  ): Promise<z.infer<O>>;
  /** What the engine does after a lost answer: looks for the trace of the earlier try. */
  check<P extends z.ZodType, O extends z.ZodType>(
    action: ActionDefinition<P, O>,
    params: z.input<P>,
    over?: Partial<ActionContext>,
  ): Promise<z.infer<O> | undefined>;
  context(over?: Partial<ActionContext>, values?: ConnectionValues): ActionContext;
  test(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<any>; // any: tests read what they asked for
  close(): Promise<void>;
};

export const openPractice = async (
  connector: ConnectorDefinition,
  createEmulator: (options: EmulatorOptions) => Emulator,
): Promise<Practice> => {
  let publicUrl = '';
  const app = Fastify();
  const emulator = createEmulator({ publicUrl: () => publicUrl });
  await app.register(emulator.plugin, { prefix: `/${emulator.name}` });
  publicUrl = await app.listen({ port: 0, host: '127.0.0.1' });
  const pool = createHttpPool({ allowedPrivateOrigins: [publicUrl] });
  const practice = { address: `${publicUrl}/${emulator.name}`, values: connector.connection?.practice?.(publicUrl) ?? {} };

  const context = (over: Partial<ActionContext> = {}, values = practice.values): ActionContext => contextOf(connector, pool, values, over);
  return {
    ...practice,
    context,
    run: (action, params, over) => action.run(context(over), parseParams(action.params, params)),
    check: async (action, params, over) => action.check?.(context(over), parseParams(action.params, params)),
    test: (method, path, body) => ask(`${practice.address}${path}`, method, body),
    async close() {
      await app.close();
      await pool.close();
    },
  };
};

/** The tokens that a refusal made anew are kept, as the engine keeps them. A new id each time: our own rate limit is not what is tested. */
const contextOf = (
  connector: ConnectorDefinition,
  pool: ReturnType<typeof createHttpPool>,
  values: ConnectionValues,
  over: Partial<ActionContext>,
): ActionContext => {
  const renew = connector.connection?.refresh && (async () => Object.assign(values, await refreshConnection({ connector, pool, values })));
  return {
    http: createConnectorHttp({ connector, pool, connection: { id: randomUUID(), values }, renew }),
    connection: values,
    idempotencyKey: 'run-1:step-1:',
    intendedAt: new Date().toISOString(),
    signal: new AbortController().signal,
    timeZone: 'Europe/Paris',
    country: 'FR',
    tables: { lookup: async () => undefined },
    ...over,
  };
};

const ask = async (url: string, method: string, body: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return response.json();
};
