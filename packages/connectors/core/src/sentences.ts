import type { Words } from '@navette/flow';

/** What the connector itself says to people. */
export const sentences = {
  notJson: {
    en: 'The body says that it is JSON and can’t be read as JSON. Correct what the sender writes, then send it again.',
    fr: 'Le corps se dit en JSON et ne se lit pas comme du JSON. Corrigez ce qu’écrit l’expéditeur, puis renvoyez-le.',
  },
  notForm: {
    en: 'The body says that it is a form and can’t be read as one. Correct what the sender writes, then send it again.',
    fr: 'Le corps se dit être un formulaire et ne se lit pas ainsi. Corrigez ce qu’écrit l’expéditeur, puis renvoyez-le.',
  },
  notSigned: {
    en: 'The request has no “X-Signature” header and this address requires one. Sign the raw body with the shared secret.',
    fr: 'La requête n’a pas d’en-tête « X-Signature » et cette adresse l’exige. Signez le corps brut avec le secret partagé.',
  },
  wrongSignature: {
    en: 'The “X-Signature” header doesn’t match the body. Check that both sides have the same secret.',
    fr: 'L’en-tête « X-Signature » ne correspond pas au corps. Vérifiez que les deux côtés ont le même secret.',
  },
  bodyNotJson: {
    en: '“Body” can’t be read as JSON. Check its quotes and commas, or send fields instead.',
    fr: '« Corps » ne se lit pas comme du JSON. Vérifiez les guillemets et les virgules, ou envoyez plutôt des champs.',
  },
  rowMissing: (key: string): Words => ({
    en: `The table has no row for “${key}”. Add the row, or give the table a default row.`,
    fr: `La table n’a pas de ligne pour « ${key} ». Ajoutez la ligne, ou donnez à la table une ligne par défaut.`,
  }),
  answerNeeded: (label: string): Words => ({ en: `“${label}” needs an answer.`, fr: `« ${label} » attend une réponse.` }),
  answerTooLong: (label: string): Words => ({
    en: `“${label}” is too long. Shorten it.`,
    fr: `« ${label} » est trop long. Raccourcissez-le.`,
  }),
  notAnEmail: (label: string): Words => ({
    en: `“${label}” is not an e-mail address. Write it like anna@example.com.`,
    fr: `« ${label} » n’est pas une adresse e-mail. Écrivez-la comme anna@example.com.`,
  }),
  notAPhone: (label: string): Words => ({
    en: `“${label}” is not a phone number. Write it with its country code, like +33 6 12 34 56 78.`,
    fr: `« ${label} » n’est pas un numéro de téléphone. Écrivez-le avec son indicatif, comme +33 6 12 34 56 78.`,
  }),
  notANumber: (label: string): Words => ({ en: `“${label}” is not a number.`, fr: `« ${label} » n’est pas un nombre.` }),
  notADate: (label: string): Words => ({ en: `“${label}” is not a date.`, fr: `« ${label} » n’est pas une date.` }),
  notAChoice: (label: string): Words => ({
    en: `“${label}” has a value that is not in its list.`,
    fr: `« ${label} » a une valeur absente de sa liste.`,
  }),
} as const;
