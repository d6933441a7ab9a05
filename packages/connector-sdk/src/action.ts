import type { Idempotency, JsonObject, Words, Written } from '@navette/flow';
import type { z } from 'zod';
import type { ConnectionValues } from './connection.js';
import type { Http } from './http.js';

/** What an action may use. Everything comes through here: no globals, no environment. */
export type ActionContext = {
  /** Bound to the connection: base address, credentials, time limit, rate limit, error mapping. */
  http: Http;
  /** The opened connection; empty for connectors without one. */
  connection: ConnectionValues;
  /** Stable for this execution of this step, for ever: `runId:stepId:iteration`. Give it to vendors that take a key. */
  idempotencyKey: string;
  /** When this try's first intent was journaled, ISO 8601: `check` looks for traces made since then. */
  intendedAt: string;
  signal: AbortSignal;
  timeZone: string;
  country: string;
  tables: { lookup(tableId: string, key: string): Promise<{ row: JsonObject; isDefault: boolean } | undefined> };
};

export type ActionDefinition<P extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  /** `create-lead`: stable for ever, it is in every document that uses it. */
  name: string;
  title: Words;
  description: Words;
  /** The line on the step, e.g. { en: 'named {lastName} for {owner|the default owner}', fr: … }: a sentence without the title. */
  summary: Words;
  effect: 'read' | 'write';
  /** What one call makes, as it is counted before a test does it for real: "creates 1 lead". Without it the title is shown. */
  writes?: Written;
  /**
   * What a repeat of the same call does at the vendor, after a crash between call and journal:
   * `key`: the vendor recognises our key · `upsert`: repeating is harmless · `check`: we can look for our own trace first ·
   * `none`: nobody can know; the run is held and a person decides.
   * A function where it depends on the params; ask `idempotencyOf(action, params)`.
   */
  idempotency: Idempotency | ((params: z.output<P>) => Idempotency);
  /** Known to take more than 5 s (file transfer): runs as a regular activity with heartbeats. */
  long?: boolean;
  params: P;
  output: O;
  run(context: ActionContext, params: z.infer<P>): Promise<z.infer<O>>;
  /** With `check`: the output of the earlier try if its trace is found, else undefined. Required by that idempotency. */
  check?(context: ActionContext, params: z.infer<P>): Promise<z.infer<O> | undefined>;
  /** Good ones test themselves and give the editor its sample (the first one's `output`); bad ones name the refused field. */
  examples: {
    good: { name: string; params: z.input<P>; output: z.infer<O> }[];
    bad: { name: string; params: unknown; field: string }[];
  };
};

/** Typed identity: keeps `run`'s params and output tied to their schemas. */
export const defineAction = <P extends z.ZodType, O extends z.ZodType>(action: ActionDefinition<P, O>): ActionDefinition<P, O> => action;
