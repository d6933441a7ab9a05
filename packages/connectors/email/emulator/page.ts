import type { PageSection } from '@navette/connector-sdk/emulator';
import { specialAddresses } from './special-addresses.js';
import type { Mailbox } from './state.js';

export const page = (state: Mailbox): PageSection[] => [mails(state), special];

const mails = (state: Mailbox): PageSection => ({
  title: { en: 'Mails', fr: 'E-mails' },
  columns: [
    { en: 'At (UTC)', fr: 'À (UTC)' },
    { en: 'To', fr: 'À' },
    { en: 'Subject', fr: 'Objet' },
    { en: 'Text', fr: 'Texte' },
  ],
  rows: state.mails.map(({ id, at, recipients, subject, text }) => ({
    id,
    cells: [at.slice(0, 19).replace('T', ' '), recipients.join(', '), { text: subject, href: `mails/${id}` }, text],
  })),
  empty: { en: 'No mail yet.', fr: 'Aucun e-mail pour l’instant.' },
});

const special: PageSection = {
  title: { en: 'Addresses that behave like trouble', fr: 'Adresses qui se comportent comme un incident' },
  columns: [
    { en: 'Address', fr: 'Adresse' },
    { en: 'What the server does', fr: 'Ce que fait le serveur' },
  ],
  rows: Object.values(specialAddresses).map(({ address, what }) => ({ id: address, cells: [address, what] })),
  empty: { en: 'None.', fr: 'Aucune.' },
};
