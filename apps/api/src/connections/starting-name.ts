import type { Language, Words } from '@navette/flow';

const longest = 120;

/** The first name that no other account of the app has: the wanted one, else with 2, 3… after it. */
export const freeName = (wanted: string, taken: readonly string[]): string => {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted.slice(0, longest) : `${wanted.slice(0, longest - 6)} ${number}`;
    if (!taken.includes(name)) return name;
  }
};

/** What a practice account is called, so that nobody takes it for a real one. */
export const practiceName = (title: Words, language: Language): string =>
  ({ en: `${title.en} practice account`, fr: `Compte d’essai ${title.fr}` })[language];
