import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadLanguage, rememberedLanguage } from './language';

/** The language of the person before anything is drawn; the other one comes when it is asked for, and needs no reload. */
export const startI18n = async (): Promise<void> => {
  const language = rememberedLanguage();
  i18next.on('languageChanged', (changed) => {
    document.documentElement.lang = changed;
  });
  await i18next.use(initReactI18next).init({
    lng: language,
    // Both have every key, which the compiler checks.
    fallbackLng: false,
    resources: { [language]: { translation: await loadLanguage(language) } },
    interpolation: { escapeValue: false },
    returnNull: false,
    // No advertisement in people's consoles.
    showSupportNotice: false,
  });
};
