import type { Language } from '@navette/flow';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { fr } from './fr';
import { rememberedLanguage } from './language';

/** Both languages are in the bundle, so that switching is one frame, without reload. */
export const startI18n = () => {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  return i18next.use(initReactI18next).init({
    lng: rememberedLanguage(),
    fallbackLng: 'en' satisfies Language,
    resources: { en: { translation: en }, fr: { translation: fr } },
    interpolation: { escapeValue: false },
    returnNull: false,
    // No advertisement in people's consoles.
    showSupportNotice: false,
  });
};
