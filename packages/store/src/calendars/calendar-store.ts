import type { Calendar } from '@navette/flow';

export type CalendarStore = {
  /** The organisation's business hours, its usual calendar first; none when nobody has said anything. */
  list(organisationId: string): Promise<Calendar[]>;
  /** Adds it last, or puts it in the place of the one with its id. Routers read it with the flows that listen. */
  keep(organisationId: string, calendar: Calendar): Promise<void>;
  /** Puts it first. False: there is none of that id. */
  makeUsual(organisationId: string, id: string): Promise<boolean>;
  /** What named it goes by the usual one from then on. False: there is none of that id. */
  remove(organisationId: string, id: string): Promise<boolean>;
  /** Flows whose draft or live version names it, by name. */
  usedBy(organisationId: string, id: string): Promise<{ id: string; name: string }[]>;
};
