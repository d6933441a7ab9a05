import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursBody, movedLines, shop } from '../../../../tests/support/rules/hours-data.js';
import { defaultCalendar } from '../calendar/calendar.js';
import type { MoveUnit } from '../dates/move-date.js';
import { type Json, jsonSchema } from '../json.js';
import { LookupPending } from '../scope.js';
import { anyData, anyTransform } from '../testing/any-transform.js';
import { scopeOf } from '../testing/scope-of.js';
import { type Transform, transformNames, transformSchema } from '../transform.js';
import { ValueError } from '../value-error.js';
import { applyTransforms } from './apply-transforms.js';
import { transforms } from './transform-table.js';

const scope = scopeOf({
  tables: {
    numbers: { '01 23 45 67 89': { row: { owner: 'Claire L.' }, isDefault: false }, '': { row: { owner: 'Karim B.' }, isDefault: true } },
  },
});
const change = (value: Json | undefined, ...chain: Transform[]) => applyTransforms(value, chain, scope);

describe('every transform', () => {
  it.each(transformNames)('%s does what its preview shows', (name) => {
    const { args, before, after } = transforms[name].preview;
    expect(transformSchema.parse({ name, args })).toEqual({ name, args });
    expect(change(before, { name, args } as Transform)).toEqual(after);
  });

  it('throws nothing but ValueError and LookupPending, and gives JSON', () => {
    const pending = scopeOf({
      lookup: (table, key) => {
        if (table === 'pending') throw new LookupPending(table, key);
        return { row: { owner: 1 }, isDefault: true };
      },
    });
    fc.assert(
      fc.property(fc.option(anyData, { nil: undefined }), fc.array(anyTransform, { maxLength: 5 }), (value, chain) => {
        for (const transform of chain) expect(transformSchema.safeParse(transform).success).toBe(true);
        try {
          const result = applyTransforms(value as Json | undefined, chain, pending);
          expect(result === undefined || jsonSchema.safeParse(result).success).toBe(true);
        } catch (error) {
          if (!(error instanceof ValueError) && !(error instanceof LookupPending)) throw error;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves what is missing missing', () => {
    const given: Transform[] = [
      { name: 'trim', args: {} },
      { name: 'phone', args: { format: 'national', otherwise: 'fail' } },
      { name: 'date', args: { format: 'YYYY' } },
      { name: 'join', args: { with: ',' } },
      { name: 'map', args: { pairs: [], otherwise: 'fail' } },
    ];
    for (const transform of given) expect(change(undefined, transform)).toBeUndefined();
  });

  it('changes a list item by item and keeps the places', () => {
    expect(change([' a ', null, 'b'], { name: 'trim', args: {} })).toEqual(['a', null, 'b']);
    expect(change(['nobody', '33612345678'], { name: 'phone', args: { format: 'international', otherwise: 'empty' } })).toEqual([
      null,
      '+33612345678',
    ]);
  });
});

describe('phone', () => {
  it.each([
    ['33612345678', 'international', '+33612345678'],
    ['33612345678', 'national', '06 12 34 56 78'],
    ['06 12 34 56 78', 'international', '+33612345678'],
    ['+44 20 7946 0958', 'international', '+442079460958'],
    ['0032475123456', 'international', '+32475123456'],
    [33612345678, 'national', '06 12 34 56 78'],
  ] as const)('%s as %s is %s', (value, format, expected) => {
    expect(change(value, { name: 'phone', args: { format, otherwise: 'fail' } })).toBe(expected);
  });

  it('keeps, empties or refuses what is no phone', () => {
    const phone = (otherwise: 'keep' | 'empty' | 'fail'): Transform => ({ name: 'phone', args: { format: 'international', otherwise } });
    expect(change('anonymous', phone('keep'))).toBe('anonymous');
    expect(change('anonymous', phone('empty'))).toBeUndefined();
    expect(() => change('anonymous', phone('fail'))).toThrow('“anonymous” is not a phone number');
  });

  it('reads numbers without prefix in the country that is given', () => {
    expect(change('020 7946 0958', { name: 'phone', args: { format: 'international', country: 'GB', otherwise: 'fail' } })).toBe(
      '+442079460958',
    );
  });
});

describe('dates', () => {
  const date = (format: string, zone?: string): Transform => ({ name: 'date', args: { format, ...(zone && { zone }) } });
  const move = (by: number, unit: MoveUnit): Transform => ({
    name: 'moveDate',
    args: { by, unit },
  });

  it('writes in the flow’s zone, or in the one that is asked for', () => {
    expect(change('2026-11-22T23:30:00Z', date('DD/MM/YYYY HH:mm'))).toBe('23/11/2026 00:30');
    expect(change('2026-11-22T23:30:00Z', date('YYYY-MM-DD h:mm A Z', 'America/New_York'))).toBe('2026-11-22 6:30 PM -05:00');
  });

  it('writes words in the language of the country, and keeps what stands in brackets', () => {
    expect(change('2026-11-22', date('dddd D MMMM YYYY [à] HHhmm'))).toBe('dimanche 22 novembre 2026 à 00h00');
  });

  it('refuses an unknown zone with a sentence', () => {
    expect(() => change('2026-11-22', date('YYYY', 'Mars/Olympus'))).toThrow('“Mars/Olympus” is not a time zone');
  });

  it.each([
    ['2026-11-20', 1, 'businessDays', '2026-11-23'],
    ['2026-11-21', 1, 'businessDays', '2026-11-23'],
    ['2026-11-21', 5, 'businessDays', '2026-11-27'],
    ['2026-11-22', -1, 'businessDays', '2026-11-20'],
    ['2026-11-23', -5, 'businessDays', '2026-11-16'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2026-11-22', 2, 'weeks', '2026-12-06'],
    ['2026-11-22T09:30:00Z', 90, 'minutes', '2026-11-22T11:00:00.000Z'],
    ['2026-10-24T10:00:00+02:00', 1, 'days', '2026-10-25T09:00:00.000Z'],
  ] as const)('%s moved by %i %s is %s', (from, by, unit, to) => {
    expect(change(from, move(by, unit))).toBe(to);
  });

  it('counts the business days of the organisation, without public holidays', () => {
    expect(change('2026-12-24', move(1, 'businessDays'))).toBe('2026-12-28');
    expect(applyTransforms('2026-11-20', [move(1, 'businessDays')], scopeOf({ calendars: () => [shop] }))).toBe('2026-11-21');
    const never = { ...shop, week: { ...shop.week, tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [] } };
    expect(applyTransforms('2026-11-20', [move(3, 'businessDays')], scopeOf({ calendars: () => [never] }))).toBe('2026-11-23');
    expect(() => change('2026-11-20', move(1e9, 'businessDays'))).toThrow('is not a date');
  });

  it('counts by the calendar that is named', () => {
    const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
    const two = scopeOf({ calendars: () => [usual, { ...shop, id: 'shop' }] });
    const next = (calendar?: string): Transform => ({
      name: 'moveDate',
      args: { by: 1, unit: 'businessDays', ...(calendar && { calendar }) },
    });
    expect(applyTransforms('2026-11-20', [next()], two)).toBe('2026-11-23');
    expect(applyTransforms('2026-11-20', [next('shop')], two)).toBe('2026-11-21');
  });

  it.each(movedLines)('counts $by business hours of the organisation, or of the usual week', ({ by, to, usually }) => {
    const evening = hoursBody.evening!;
    expect(applyTransforms(evening, [move(by, 'businessHours')], scopeOf({ calendars: () => [shop] }))).toBe(to);
    expect(change(evening, move(by, 'businessHours'))).toBe(usually);
  });

  it('makes a time of a day that business hours are added to, and hours where nobody ever works', () => {
    expect(change('2026-11-21', move(2, 'businessHours'))).toBe('2026-11-23T10:00:00.000Z');
    const never = { ...shop, week: { ...shop.week, tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [] } };
    const nobody = scopeOf({ calendars: () => [never] });
    expect(applyTransforms('2026-11-20T12:00:00Z', [move(2, 'businessHours')], nobody)).toBe('2026-11-20T14:00:00.000Z');
    for (const far of [60_000, 1e9]) expect(() => change('2026-11-20', move(far, 'businessHours'))).toThrow('is not a date');
  });

  it('counts business days one by one', () => {
    const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
    const noHolidays = scopeOf({ calendars: () => [{ ...usual, holidays: { sets: [], worked: [] } }] });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -60, max: 60 }), (offset, by) => {
        const at = Date.UTC(2026, 0, 1) + offset * 86_400_000;
        let expected = at;
        for (let left = Math.abs(by); left > 0; ) {
          expected += Math.sign(by) * 86_400_000;
          if (![0, 6].includes(new Date(expected).getUTCDay())) left -= 1;
        }
        const day = (time: number) => new Date(time).toISOString().slice(0, 10);
        expect(applyTransforms(day(at), [move(by, 'businessDays')], noHolidays)).toBe(day(expected));
      }),
    );
  });
});

describe('text, numbers and lists', () => {
  it.each<[Json, Transform, Json | undefined]>([
    ['1 234,56 €', { name: 'number', args: {} }, 1234.56],
    ['1.005', { name: 'number', args: { decimals: 2 } }, 1.01],
    [-2.5, { name: 'number', args: { decimals: 0 } }, -3],
    ['12', { name: 'number', args: { add: 3 } }, 15],
    [['a', 'b'], { name: 'pick', args: { which: 'last' } }, 'b'],
    [['a', 'b'], { name: 'pick', args: { which: 'count' } }, 2],
    ['Claire Leroy', { name: 'pick', args: { which: 'firstWord' } }, 'Claire'],
    ['no mark', { name: 'part', args: { take: 'before', mark: '@' } }, 'no mark'],
    ['no mark', { name: 'part', args: { take: 'after', mark: '@' } }, ''],
    ['a.b.c', { name: 'replace', args: { find: '.', by: '$&' } }, 'a$&b$&c'],
    ['Froid', { name: 'map', args: { pairs: [{ from: 'Hot', to: 'Chaud' }], otherwise: 'empty' } }, undefined],
    [[], { name: 'default', args: { value: 'none' } }, 'none'],
    [0, { name: 'default', args: { value: 'none' } }, 0],
  ])('%j through %j is %j', (before, transform, after) => {
    expect(change(before, transform)).toEqual(after);
  });

  it('refuses with a sentence in both languages what is no number', () => {
    const refused = (() => {
      try {
        return change('twelve', { name: 'number', args: {} });
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(ValueError);
    expect((refused as ValueError).sentence.fr).toBe(
      '«\u00a0twelve\u00a0» n’est pas un nombre. Choisissez une autre donnée ou modifiez la transformation.',
    );
  });

  it('reaches the default row of a table for a missing key', () => {
    expect(change(undefined, { name: 'lookup', args: { table: 'numbers', column: 'owner' } })).toBe('Karim B.');
    expect(change('elsewhere', { name: 'lookup', args: { table: 'numbers', column: 'owner' } })).toBeUndefined();
    expect(change('01 23 45 67 89', { name: 'lookup', args: { table: 'numbers', column: 'toString' } })).toBeUndefined();
  });
});
