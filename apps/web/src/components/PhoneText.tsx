import { formatAbout } from '../format/format-about';

/** A phone in the reader's national style; an e-mail or anything else as it is. */
export const PhoneText = ({ value }: { value: string }) => <span className="numbers">{formatAbout(value, readerCountry())}</span>;

/** The browser's region, else France: Navette's first users. */
const readerCountry = (): string => {
  const region = navigator.languages.map((tag) => new Intl.Locale(tag).region).find((found) => found !== undefined);
  return region ?? 'FR';
};
