import i18next from 'i18next';
import { team as englishTeam } from './en/team';
import { team as frenchTeam } from './fr/team';

export const teamSentences = { en: { team: englishTeam }, fr: { team: frenchTeam } };

/** Sentences that come with the team's settings and with an invitation, in both languages. */
export const addTeamSentences = (): void => {
  i18next.addResourceBundle('en', 'translation', teamSentences.en);
  i18next.addResourceBundle('fr', 'translation', teamSentences.fr);
};
