import { resolve } from 'node:path';

export type Settings = {
  /** Everything that is kept: databases, secrets, logs. */
  dataDir: string;
  /** Where the app is opened. */
  port: number;
  publicUrl: string;
  /** A Postgres that is not ours; absent: one is started in `dataDir`. */
  databaseUrl?: string;
  /** A Temporal that is not ours; absent: one is started in `dataDir`. */
  temporalAddress?: string;
  /** Free ports when absent; the one of the practice accounts is then kept, since connections hold it. */
  postgresPort?: number;
  temporalPort?: number;
  sandboxPort?: number;
  /** Everything that the parts say is shown, not only warnings. */
  isDebug: boolean;
  language: 'en' | 'fr';
};

/** Reads the settings of `start` from the environment. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT || 4400);
  return {
    dataDir: resolve(env.NAVETTE_DATA_DIR || '.navette'),
    port,
    publicUrl: (env.NAVETTE_PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, ''),
    databaseUrl: env.DATABASE_URL || undefined,
    temporalAddress: env.TEMPORAL_ADDRESS || undefined,
    postgresPort: numberIn(env.NAVETTE_POSTGRES_PORT),
    temporalPort: numberIn(env.NAVETTE_TEMPORAL_PORT),
    sandboxPort: numberIn(env.NAVETTE_SANDBOX_PORT),
    isDebug: env.NAVETTE_LOG === 'debug',
    language: (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('fr') ? 'fr' : 'en',
  };
}

const numberIn = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);
