/** How people of a country write: derived from the platform's locale data, so that no table has to be kept here. */
export type CountryHabits = { locale: string; decimalMark: string; monthFirst: boolean };

const known = new Map<string, CountryHabits>();

export const countryHabits = (country: string): CountryHabits => {
  const found = known.get(country);
  if (found) return found;
  const locale = localeOf(country);
  const decimalMark = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5).find(({ type }) => type === 'decimal');
  const order = new Intl.DateTimeFormat(locale, { calendar: 'gregory' }).formatToParts(0).map(({ type }) => type);
  const habits = {
    locale,
    decimalMark: decimalMark?.value ?? '.',
    monthFirst: order.indexOf('month') < order.indexOf('day') && order[0] !== 'year',
  };
  known.set(country, habits);
  return habits;
};

const localeOf = (country: string): string => {
  try {
    return new Intl.Locale(`und-${country}`).maximize().toString();
  } catch {
    return 'en-GB';
  }
};
