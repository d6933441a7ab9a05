import type { Calendar, Json, JsonObject, Schedule, Words } from '@navette/flow';
import type { z } from 'zod';
import type { ConnectionValues } from './connection.js';
import type { Http } from './http.js';

/** A request as it came, before anything parsed it. */
export type RawRequest = {
  method: string;
  /** Path and query, as received. */
  url: string;
  headers: Record<string, string | undefined>;
  query: Record<string, string>;
  body: Buffer;
};

/** One thing that happened. `trigger` = a trigger's name of the same connector. */
export type ReceivedEvent = {
  trigger: string;
  /** The vendor's id of the thing and of what happened to it: the same delivery twice gives the same key. */
  dedupeKey: string;
  /** The trigger's output. */
  event: JsonObject;
  /** Normalised e-mails, phones (E.164) and record ids: what a waiting run can match, and what people search by. */
  keys: string[];
};

/** What the trigger page and the ingress need of a connector whose vendor calls us. One address per connection or per flow. */
export type Receiver = {
  /** `connection`: one address for all flows of a connection (a vendor's webhook). `flow`: one address per flow. */
  addressOf: 'connection' | 'flow';
  /** Refuses with a sentence, or accepts with undefined. `secrets`: values of the connection, or of the endpoint. */
  verify(request: RawRequest, secrets: ConnectionValues): Words | undefined;
  read(request: RawRequest): ReceivedEvent[];
  /** How to switch it on at the vendor's, for people. */
  setUp: Words;
};

export type PollResult = { cursor: Json; events: ReceivedEvent[] };

/** What becomes of a time that was missed while nothing ran, and of one that comes while the run before is under way; by which calendar. */
export type ScheduleHabits = Pick<Schedule, 'missed' | 'whenRunning'> & { calendar?: string };

type TriggerCommon<P extends z.ZodType> = {
  /** `call-missed`: stable for ever. */
  name: string;
  title: Words;
  /** The line on the step: "When {…}". */
  summary: Words;
  params: P;
  output: z.ZodType;
  sample: JsonObject;
  /** The trigger's own narrowing (numbers, direction): true when the event is for a flow with these params. */
  matches?(event: JsonObject, params: z.infer<P>): boolean;
  /** Path in the output of who it is about: shown in lists, default identity. */
  identity?: string;
  /** Tells a number of somebody that a flow can watch, such as a lead score; the paths of both in the output, where they are known. */
  threshold?: { value?: string; of?: string };
};

export type TriggerDefinition<P extends z.ZodType = z.ZodType> = TriggerCommon<P> &
  (
    | { kind: 'webhook' | 'form' | 'manual' }
    /** Next time after `after` (milliseconds), or undefined. `calendar`: the organisation's business hours. Pure. */
    | {
        kind: 'schedule';
        next(params: z.infer<P>, after: Date, calendar: Calendar): Date | undefined;
        habits?(params: z.infer<P>): ScheduleHabits;
      }
    /** Called every `everySeconds`; cursor and events are kept in one transaction. `cursor` undefined: first time, returns no old events. */
    | {
        kind: 'poll';
        everySeconds: number;
        poll(context: { http: Http; connection: ConnectionValues }, params: z.infer<P>, cursor: Json | undefined): Promise<PollResult>;
      }
  );
