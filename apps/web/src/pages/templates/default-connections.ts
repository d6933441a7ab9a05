import type { ConnectionLine } from '@navette/api/contract';

/** The only working account of an app is taken without asking; with several, the person chooses. */
export const defaultConnections = (names: string[], known: ConnectionLine[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const working = known.filter((connection) => connection.connector === name && connection.health !== 'lost');
      return working.length === 1 ? [[name, working[0]!.id]] : [];
    }),
  );
