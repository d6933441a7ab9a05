/** Groups of digits after the trunk zero, for the countries whose style we know. */
const nationalStyles: Record<string, { prefix: string; groups: number[] }> = {
  FR: { prefix: '+33', groups: [1, 2, 2, 2, 2] },
  BE: { prefix: '+32', groups: [3, 2, 2, 2] },
  CH: { prefix: '+41', groups: [2, 3, 2, 2] },
};

const isPhone = /^\+[1-9]\d{6,14}$/;

/**
 * What a run or an event is about. A phone (E.164) is written as a reader in `country` writes it, others internationally.
 *
 * @example formatAbout('+33612345678', 'FR') → '06 12 34 56 78'
 */
export const formatAbout = (value: string, country: string): string => {
  if (!isPhone.test(value)) return value;
  const style = nationalStyles[country];
  if (style && value.startsWith(style.prefix)) {
    const digits = value.slice(style.prefix.length);
    if (digits.length === sum(style.groups)) return `0${grouped(digits, style.groups)}`;
  }
  return international(value);
};

const grouped = (digits: string, sizes: number[]): string =>
  sizes.map((size, index) => digits.slice(sum(sizes.slice(0, index)), sum(sizes.slice(0, index)) + size)).join('\u00a0');

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

const international = (value: string): string => {
  const known = Object.values(nationalStyles).find(
    ({ prefix, groups }) => value.startsWith(prefix) && value.length - prefix.length === sum(groups),
  );
  return known ? `${known.prefix}\u00a0${grouped(value.slice(known.prefix.length), known.groups)}` : value;
};
