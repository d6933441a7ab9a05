import type { Words } from '@navette/flow';

/** What the hosted page says by itself; the rest is the builder's. */
export const formWords = {
  send: { en: 'Send', fr: 'Envoyer' },
  required: { en: 'required', fr: 'obligatoire' },
  choose: { en: 'Choose…', fr: 'Choisissez…' },
  problems: { en: 'Some answers need another look:', fr: 'Certaines réponses sont à revoir :' },
  thanks: { en: 'Thank you. Your answers were sent.', fr: 'Merci. Vos réponses ont été envoyées.' },
  gone: { en: 'This form is not open.', fr: 'Ce formulaire n’est pas ouvert.' },
  goneRemedy: { en: 'Ask whoever gave you its address.', fr: 'Adressez-vous à la personne qui vous a donné son adresse.' },
  away: {
    en: 'Your answers could not be kept just now. Send them again in a minute; nothing you typed is lost.',
    fr: 'Vos réponses n’ont pas pu être enregistrées. Renvoyez-les dans une minute ; votre saisie est conservée.',
  },
} satisfies Record<string, Words>;
