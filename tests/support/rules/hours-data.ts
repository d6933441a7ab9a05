import { type Calendar, type Condition, defaultCalendar, type OperatorName, type Ref, ref } from '@navette/flow';

const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
const day = [
  { from: '10:00', to: '12:30' },
  { from: '14:00', to: '19:00' },
];

/** A shop: Tuesday to Saturday with a pause, open on 11 November, closed for its inventory. Used by the editor's test and the engine's. */
export const shop: Calendar = {
  ...usual,
  week: { ...usual.week, monday: [], tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day },
  holidays: { sets: ['FR'], worked: ['armistice'] },
  closed: [{ date: '2026-11-19', label: 'Inventory' }],
};

type Line = { path: string; at: string; operator: OperatorName; holds: boolean; usually: boolean };

/** What is asked about each time, what the shop's hours answer, and what weekdays from 09:00 to 18:00 would. */
export const hoursLines: Line[] = [
  { path: 'lunch', at: '2026-11-20T13:00:00+01:00', operator: 'isInBusinessHours', holds: false, usually: true },
  { path: 'evening', at: '2026-11-20T18:30:00+01:00', operator: 'isInBusinessHours', holds: true, usually: false },
  { path: 'saturday', at: '2026-11-21T11:00:00+01:00', operator: 'isBusinessDay', holds: true, usually: false },
  { path: 'monday', at: '2026-11-23T11:00:00+01:00', operator: 'isBusinessDay', holds: false, usually: true },
  { path: 'armistice', at: '2026-11-11T11:00:00+01:00', operator: 'isBusinessDay', holds: true, usually: false },
  { path: 'christmas', at: '2026-12-25T11:00:00+01:00', operator: 'isBusinessDay', holds: false, usually: false },
  { path: 'inventory', at: '2026-11-19T11:00:00+01:00', operator: 'isBusinessDay', holds: false, usually: true },
];

export const hoursBody = Object.fromEntries(hoursLines.map(({ path, at }) => [path, at]));

/** Any of them is enough, so that every line is asked. */
export const hoursCondition: Condition = {
  kind: 'any',
  of: hoursLines.map(({ path, operator }) => ({ kind: 'test', left: ref('trigger', ['body', path]), operator, right: [] })),
};

/** Friday evening, half an hour before the shop closes, moved by business hours: in the shop's, and in the usual ones. */
export const movedLines: { by: number; to: string; usually: string }[] = [
  { by: 2, to: '2026-11-21T10:30:00.000Z', usually: '2026-11-23T10:00:00.000Z' },
  { by: 8, to: '2026-11-21T18:00:00.000Z', usually: '2026-11-23T16:00:00.000Z' },
  { by: 9, to: '2026-11-24T10:00:00.000Z', usually: '2026-11-23T17:00:00.000Z' },
  { by: -5, to: '2026-11-20T11:00:00.000Z', usually: '2026-11-20T12:00:00.000Z' },
  { by: -8, to: '2026-11-18T17:00:00.000Z', usually: '2026-11-20T09:00:00.000Z' },
];

/** That evening, moved. */
export const movedEvening = (by: number): Ref =>
  ref('trigger', ['body', 'evening'], [{ name: 'moveDate', args: { by, unit: 'businessHours' } }]);
