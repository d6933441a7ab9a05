import type { PageSection } from '@navette/connector-sdk/emulator';
import type { Words } from '@navette/flow';
import { formatOf } from './format.js';
import type { State } from './state.js';

const states: Record<string, Words> = {
  ANSWERED: { en: 'Answered', fr: 'Décroché' },
  MISSED: { en: 'Missed', fr: 'Manqué' },
  VOICEMAIL: { en: 'Voicemail', fr: 'Message vocal' },
  CANCELLED: { en: 'Cancelled', fr: 'Annulé' },
};

const spell = (number: number): string => (number === 0 ? '?' : formatOf(number).national);
const time = (iso: string): string => iso.slice(0, 19).replace('T', ' ');

export const page = (state: State): PageSection[] => [calls(state), messages(state), contacts(state), numbers(state)];

const calls = (state: State): PageSection => ({
  title: { en: 'Calls', fr: 'Appels' },
  columns: [
    { en: 'At (UTC)', fr: 'À (UTC)' },
    { en: 'From', fr: 'De' },
    { en: 'To', fr: 'À' },
    { en: 'User', fr: 'Utilisateur' },
    { en: 'State', fr: 'État' },
  ],
  rows: state.calls.map((call) => ({
    id: String(call.call_id),
    cells: [time(call.start_time), spell(call.from_number), spell(call.to_number), call.user?.email ?? '', states[call.last_state] ?? ''],
  })),
  empty: { en: 'No call yet. Make one above.', fr: 'Aucun appel pour l’instant. Passez-en un ci-dessus.' },
});

const messages = (state: State): PageSection => ({
  title: { en: 'SMS', fr: 'SMS' },
  columns: [
    { en: 'At (UTC)', fr: 'À (UTC)' },
    { en: 'Contact', fr: 'Contact' },
    { en: 'Number', fr: 'Numéro' },
    { en: 'Direction', fr: 'Sens' },
    { en: 'Text', fr: 'Texte' },
  ],
  rows: state.conversations.flatMap(({ company, contact, messages: list }) =>
    list.map(({ id, creation_date, direction, buffer }) => ({
      id: String(id),
      cells: [
        time(creation_date),
        spell(contact),
        spell(company),
        direction === 'inbound' ? { en: 'Received', fr: 'Reçu' } : { en: 'Sent', fr: 'Envoyé' },
        buffer,
      ],
    })),
  ),
  empty: { en: 'No message yet.', fr: 'Aucun message pour l’instant.' },
});

const contacts = (state: State): PageSection => ({
  title: { en: 'Contacts', fr: 'Contacts' },
  columns: [
    { en: 'Name', fr: 'Nom' },
    { en: 'Company', fr: 'Société' },
    { en: 'Numbers', fr: 'Numéros' },
  ],
  rows: state.contacts.map((contact) => ({
    id: String(contact.contact_id),
    cells: [contact.concat_name, contact.company, contact.numbers.map(({ number }) => spell(number)).join(', ')],
  })),
  empty: { en: 'No contact.', fr: 'Aucun contact.' },
});

const numbers = (state: State): PageSection => ({
  title: { en: 'Numbers', fr: 'Numéros' },
  columns: [
    { en: 'Name', fr: 'Nom' },
    { en: 'Number', fr: 'Numéro' },
    { en: 'User', fr: 'Utilisateur' },
  ],
  rows: state.numbers.map(({ number, label, user_id }) => ({
    id: String(number),
    cells: [label, spell(number), state.users.find((user) => user.user_id === user_id)?.email ?? ''],
  })),
  empty: { en: 'No number.', fr: 'Aucun numéro.' },
});
