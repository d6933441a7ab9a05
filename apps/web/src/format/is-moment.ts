const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** A point in time as apps write it (ISO 8601 with its zone); people read it otherwise. */
export const isMoment = (text: string): boolean => moment.test(text);
