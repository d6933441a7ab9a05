import type { Calendar } from '@navette/flow';

export type CalendarStore = {
  /** The organisation's business hours, its usual calendar first; none when nobody has said anything. */
  list(organisationId: string): Promise<Calendar[]>;
  /** Adds it last, or puts it in the place of the one with its id. Routers read it with the flows that listen. */
  keep(organisationId: string, calendar: Calendar): Promise<void>;
};
