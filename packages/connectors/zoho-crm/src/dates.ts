import { AskUser } from '@navette/connector-sdk';
import { sentences } from './sentences.js';

/** The day that a date or a moment falls on in the flow's time zone: `2026-03-02`. */
export const dayOf = (value: string, timeZone: string, field: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(momentOf(value, field));
};

/** A moment as Zoho stores it: an offset and no milliseconds. */
export const zohoMoment = (value: string, field: string): string => `${momentOf(value, field).toISOString().slice(0, 19)}+00:00`;

const momentOf = (value: string, field: string): Date => {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new AskUser('NOT_A_DATE', sentences.notADate(value), field);
  return date;
};

/** `92` → `01:32`. */
export const minutesAndSeconds = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
