import type { Socket } from 'node:net';
import type { Json } from '@navette/flow';

/** One client for every connector: base address, credentials, time limit, redaction, private addresses refused, errors mapped. */
export interface Http {
  request(request: HttpRequest): Promise<HttpResponse>;
  get(path: string, query?: Query): Promise<HttpResponse>;
  post(path: string, json?: Json, options?: Partial<HttpRequest>): Promise<HttpResponse>;
  put(path: string, json?: Json, options?: Partial<HttpRequest>): Promise<HttpResponse>;
  delete(path: string, query?: Query): Promise<HttpResponse>;
  /**
   * An open socket for what is not HTTP: `smtp://mail.example.com:587`, or an HTTP address that changes over to such a protocol.
   * The same guard, limits and errors; it counts as one request under way until it is closed.
   */
  socket(address: string): Promise<Socket>;
}

export type Query = Record<string, string | number | boolean | undefined>;

export type HttpRequest = {
  method: string;
  /** Appended to the connection's base address, or a whole address on the connection's own host. */
  path: string;
  query?: Query;
  headers?: Record<string, string>;
  /** One of the three. */
  json?: Json;
  form?: Record<string, string>;
  body?: string | Uint8Array;
  /** Milliseconds; 20,000 without it. */
  timeout?: number;
  /** Statuses that are an answer and not an error, besides 2xx. */
  accept?: number[];
  /**
   * Sending it twice is harmless, so that a lost answer is simply tried again. True without it for GET and HEAD; set it for a
   * POST that only reads (a search, a query).
   */
  safe?: boolean;
  /** What the body should be. `json` without it where there is a connection: a web page is then an error. */
  expect?: 'json' | 'anything';
};

/** `data`: the JSON body with integers beyond 2^53 kept as text; undefined when there was none. Header names in lower case. */
export type HttpResponse = { status: number; headers: Record<string, string>; data: Json | undefined; text: string };
