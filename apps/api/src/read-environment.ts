import { resolve } from 'node:path';
import { originOf } from '@navette/connector-sdk';

export type ApiEnvironment = {
  databaseUrl: string;
  temporalAddress: string;
  secretKey: string;
  authSecret: string;
  publicUrl: string;
  port: number;
  host: string;
  sandboxUrl?: string;
  dataDir?: string;
  webDir: string;
  trustProxy: boolean;
  /** Private addresses that connections may reach: the practice accounts, and what NAVETTE_PRIVATE_ORIGINS lists. */
  allowedPrivateOrigins: string[];
};

/** What an API process is told by its environment; a missing name is one sentence. */
export const readEnvironment = (environment: NodeJS.ProcessEnv): ApiEnvironment => {
  const need = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`The API needs ${name}. Set it as docker-compose.yml does, or use "pnpm start".`);
    return value;
  };
  const port = Number(environment.PORT ?? 4400);
  const dataDir = environment.NAVETTE_DATA_DIR;
  const sandboxUrl = environment.SANDBOX_URL?.replace(/\/+$/, '');
  return {
    databaseUrl: need('DATABASE_URL'),
    temporalAddress: need('TEMPORAL_ADDRESS'),
    secretKey: need('NAVETTE_SECRET_KEY'),
    authSecret: need('NAVETTE_AUTH_SECRET'),
    publicUrl: (environment.NAVETTE_PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    port,
    // On one's own machine nobody else should get in by default; behind a load balancer everybody comes from elsewhere.
    host: environment.HOST ?? (dataDir ? 'localhost' : '0.0.0.0'),
    ...(sandboxUrl && { sandboxUrl }),
    ...(dataDir && { dataDir: resolve(dataDir) }),
    webDir: resolve(environment.NAVETTE_WEB_DIR ?? resolve(import.meta.dirname, '../../web/dist')),
    trustProxy: environment.NAVETTE_TRUST_PROXY === '1',
    allowedPrivateOrigins: [sandboxUrl, ...(environment.NAVETTE_PRIVATE_ORIGINS ?? '').split(',')].flatMap((url) =>
      url ? [originOf(new URL(url))] : [],
    ),
  };
};
