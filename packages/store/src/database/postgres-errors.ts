/** Postgres cannot be reached now: nothing was written, or what was written is written again without harm. The API answers 503. */
export class DatabaseAway extends Error {
  constructor(options?: { cause?: unknown }) {
    super('The database cannot be reached. Nothing was accepted; send it again in a moment.', options);
  }
}

/** The five characters of SQLSTATE; undefined when the error came from the connection, not from the server. */
export const sqlState = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
};

/** Data that Postgres will never take, however often it is sent: class 22 (bad value) and 54 (too deep, too large). */
export const isRefusedData = (error: unknown): boolean => /^(22|54)/.test(sqlState(error) ?? '');

/** Worth another try: the server is away, starting, stopping, full, or two transactions met. */
export const isPassing = (error: unknown): boolean => /^(08|40|53|55|57|58)/.test(sqlState(error) ?? '08');
