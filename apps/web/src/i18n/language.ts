import type { Language } from '@navette/flow';
import i18next from 'i18next';

const key = 'navette.language';
const isLanguage = (text: string | null): text is Language => text === 'en' || text === 'fr';

/** A person's own choice is kept by the browser; before it, the browser's language decides. */
export const rememberedLanguage = (): Language => {
  const kept = localStorage.getItem(key);
  if (isLanguage(kept)) return kept;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
};

export const currentLanguage = (): Language => (i18next.language === 'fr' ? 'fr' : 'en');

/** Each language is a chunk of its own: nobody loads the sentences they do not read. */
export const loadLanguage = async (language: Language): Promise<object> =>
  language === 'fr' ? (await import('./fr')).fr : (await import('./en')).en;

export const changeLanguage = async (language: Language): Promise<void> => {
  i18next.addResourceBundle(language, 'translation', await loadLanguage(language));
  localStorage.setItem(key, language);
  await i18next.changeLanguage(language);
};
