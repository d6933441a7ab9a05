import type { Words } from '@navette/flow';
import type { z } from 'zod';
import type { Http, HttpResponse } from './http.js';

/** The decrypted values of one connection: what a person typed, and tokens for OAuth. Never journaled, logged or sent to Temporal. */
export type ConnectionValues = Record<string, string>;

export type ConnectionDefinition = {
  kind: 'key' | 'oauth2';
  /** What a person types. Secret fields carry `ui({ secret: true })`; every field is text. */
  params: z.ZodType;
  /** Where to find the key, in words. */
  help: Words;
  /** Address that paths are appended to. Always a setting of the connection, so that it can point at a practice account. */
  baseUrl(values: ConnectionValues): string;
  /** Headers that authenticate one request. */
  authenticate(values: ConnectionValues): Record<string, string>;
  /**
   * OAuth: makes fresh tokens; called under a lock per connection, across processes, through `refreshConnection`. `http` has no
   * base address and adds no credentials: give whole addresses. Throws ConnectionLost when refused.
   */
  refresh?(values: ConnectionValues, http: Http): Promise<ConnectionValues>;
  /** Tells when the token ends, in milliseconds since 1970. */
  expiresAt?(values: ConnectionValues): number | undefined;
  /** Asks the vendor who we are; the answer names the account ("Acme, 12 numbers"). Throws ConnectionLost or AskUser. */
  test(http: Http, values: ConnectionValues): Promise<{ account: string; detail?: Words }>;
  /** Requests a second that the vendor allows per connection, and how many at once. */
  limits: { perSecond: number; concurrency: number };
  /**
   * The vendor's own way to say no, where it differs from HTTP's: an error under status 200, a 403 that means "slow down"…
   * Asked for every answer (2xx too, but not for those in `accept`); undefined leaves it to the common reading.
   */
  mapError?(response: HttpResponse): Error | undefined;
  /** The values of the practice account, given the address of the sandbox. */
  practice?(sandboxUrl: string): ConnectionValues;
};
