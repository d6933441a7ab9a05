import { originOf } from '@navette/connector-sdk';
import type { Lane } from '../workflows/protocol.js';

export type WorkerEnvironment = {
  databaseUrl: string;
  secretKey: string;
  temporalAddress: string;
  lane: Lane;
  /** Private addresses that flows may reach: the practice accounts, and what NAVETTE_PRIVATE_ORIGINS lists. */
  allowedPrivateOrigins: string[];
};

/** What a worker process is told by its environment; a missing name is one sentence. */
export function requiredEnvironment(environment: NodeJS.ProcessEnv): WorkerEnvironment {
  const need = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`The worker needs ${name}. Set it as docker-compose.yml does, or use "pnpm start".`);
    return value;
  };
  const lane = environment.NAVETTE_LANE ?? 'local';
  if (lane !== 'local' && lane !== 'activity') throw new Error('NAVETTE_LANE is either "local" (the default) or "activity".');
  return {
    databaseUrl: need('DATABASE_URL'),
    secretKey: need('NAVETTE_SECRET_KEY'),
    temporalAddress: need('TEMPORAL_ADDRESS'),
    lane,
    allowedPrivateOrigins: [environment.SANDBOX_URL, ...(environment.NAVETTE_PRIVATE_ORIGINS ?? '').split(',')].flatMap((url) =>
      url ? [originOf(new URL(url))] : [],
    ),
  };
}
