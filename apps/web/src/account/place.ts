/** Where a person works: flows made by them start with it. Kept by the browser. */
export type Place = { timeZone: string; country: string };

const key = 'navette.place';

export const browserPlace = (): Place => {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris';
  return { timeZone, country: countryOf(timeZone) };
};

export const rememberedPlace = (): Place => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (isPlace(kept)) return kept;
  } catch {
    // Written by something else: what the browser says is right then.
  }
  return browserPlace();
};

export const rememberPlace = (place: Place): void => localStorage.setItem(key, JSON.stringify(place));

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'timeZone' in value && 'country' in value && typeof value.country === 'string';

const zones: Record<string, string> = {
  'Europe/Paris': 'FR',
  'Europe/Brussels': 'BE',
  'Europe/Zurich': 'CH',
  'Europe/Luxembourg': 'LU',
  'Europe/London': 'GB',
  'Europe/Berlin': 'DE',
  'Europe/Madrid': 'ES',
  'Europe/Rome': 'IT',
  'America/Montreal': 'CA',
  'America/Toronto': 'CA',
  'America/New_York': 'US',
};

/** The country of the zone where we know it, else that of the browser's language. */
export const countryOf = (timeZone: string): string => zones[timeZone] ?? new Intl.Locale(navigator.language).region ?? 'FR';

/** Countries offered for phones written without a prefix. */
export const countries = [
  'FR',
  'BE',
  'CH',
  'LU',
  'CA',
  'GB',
  'DE',
  'ES',
  'IT',
  'PT',
  'NL',
  'IE',
  'US',
  'MA',
  'TN',
  'DZ',
  'SN',
  'CI',
] as const;
