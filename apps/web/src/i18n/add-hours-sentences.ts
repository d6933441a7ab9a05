import i18next from 'i18next';
import { hours as englishHours } from './en/hours';
import { hours as frenchHours } from './fr/hours';

export const hoursSentences = { en: { hours: englishHours }, fr: { hours: frenchHours } };

/** Sentences that come with the settings of business hours, in both languages. */
export const addHoursSentences = (): void => {
  i18next.addResourceBundle('en', 'translation', hoursSentences.en);
  i18next.addResourceBundle('fr', 'translation', hoursSentences.fr);
};
