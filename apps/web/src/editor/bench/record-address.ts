import type { Json } from '@navette/flow';

/** The address that connectors give with a record. */
export const recordAddress = (output: Json): string | undefined => {
  const url = typeof output === 'object' && output !== null && !Array.isArray(output) ? output.url : undefined;
  return typeof url === 'string' && /^https?:\/\//.test(url) ? url : undefined;
};
