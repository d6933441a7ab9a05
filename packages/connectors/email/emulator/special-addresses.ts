import type { Words } from '@navette/flow';

/** What a real server does now and then, to be tried at will: by what stands before the @. */
export const specialAddresses = {
  refused: {
    address: 'refused@practice.example',
    what: { en: 'Refused: there is no such address', fr: 'Refusée : cette adresse n’existe pas' },
  },
  busy: { address: 'busy@practice.example', what: { en: 'Not now: come back later', fr: 'Pas maintenant : revenez plus tard' } },
  spam: {
    address: 'spam@practice.example',
    what: { en: 'The mail is refused because of what it says', fr: 'L’e-mail est refusé pour son contenu' },
  },
  silent: {
    address: 'silent@practice.example',
    what: { en: 'Keeps the mail, and hangs up without saying so', fr: 'Garde l’e-mail, et raccroche sans le dire' },
  },
} satisfies Record<string, { address: string; what: Words }>;
