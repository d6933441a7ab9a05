import fc from 'fast-check';
import { moveUnits } from '../dates/move-date.js';
import type { Transform } from '../transform.js';

const shortText = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', ' ', '@', ';', 'YYYY-MM-DD HH:mm', 'dddd D MMMM [à] H[h]'));
const otherwise = fc.constantFrom('keep', 'empty', 'fail');

/** Arguments that the schema of each transform accepts, also foolish ones. */
const args = {
  trim: fc.constant({}),
  case: fc.record({ to: fc.constantFrom('upper', 'lower', 'capitals') }),
  default: fc.record({ value: fc.jsonValue() }),
  phone: fc.record(
    { format: fc.constantFrom('international', 'national'), country: fc.constantFrom('FR', 'US', 'XX', 'fr'), otherwise },
    { requiredKeys: ['format', 'otherwise'] },
  ),
  date: fc.record({ format: shortText, zone: fc.constantFrom('', 'America/New_York', 'Mars/Olympus') }, { requiredKeys: ['format'] }),
  moveDate: fc.record({
    by: fc.oneof(fc.integer({ min: -400, max: 400 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
    unit: fc.constantFrom(...moveUnits),
  }),
  number: fc.record(
    { decimals: fc.integer({ min: 0, max: 10 }), add: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { requiredKeys: [] },
  ),
  join: fc.record({ with: shortText }),
  split: fc.record({ on: shortText }),
  pick: fc.record({ which: fc.constantFrom('first', 'last', 'count', 'firstWord', 'lastWord') }),
  part: fc.record({ take: fc.constantFrom('before', 'after'), mark: shortText }),
  replace: fc.record({ find: shortText, by: shortText }),
  lookup: fc.record({ table: fc.constantFrom('numbers', 'pending', 'none'), column: fc.constantFrom('owner', 'constructor') }),
  map: fc.record({ pairs: fc.array(fc.record({ from: shortText, to: fc.jsonValue() }), { maxLength: 3 }), otherwise }),
} satisfies Record<Transform['name'], fc.Arbitrary<unknown>>;

export const anyTransform: fc.Arbitrary<Transform> = fc
  .constantFrom(...(Object.keys(args) as Transform['name'][]))
  .chain((name) => (args[name] as fc.Arbitrary<unknown>).map((given) => ({ name, args: given }) as Transform));

/** Data as apps send it: JSON, with many texts that look like phones, dates and numbers. */
export const anyData = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '33612345678',
    '06 12 34 56 78',
    '2026-11-22',
    '2026-03-29T02:30',
    '22/11/2026 10h30',
    '+275760-09-13',
    '1 234,50 €',
    '1e308',
    '',
    '  ',
  ),
  fc.array(fc.constantFrom('a', 'b@x.fr', null, 12, '2026-11-22'), { maxLength: 4 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
