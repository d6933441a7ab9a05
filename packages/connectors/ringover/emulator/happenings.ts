import type { Happening } from '@navette/connector-sdk/emulator';
import type { Words } from '@navette/flow';
import { practice } from '../src/connection.js';
import { digitsOf, formatOf } from './format.js';
import { makeCall, type Outcome } from './make-call.js';
import { writeMessage } from './messages.js';
import { numbers } from './seed.js';
import type { State } from './state.js';
import { type Delivery, deliver } from './webhooks.js';

const companyNumbers = numbers()
  .filter(({ type }) => type === 'PHONE')
  .map(({ label, format }) => {
    const title = `${label}, ${format.national}`;
    return { value: format.e164, title: { en: title, fr: title } };
  });

const from = { name: 'from', title: { en: 'From', fr: 'De' }, value: '06 12 34 56 78', type: 'tel' as const };
const to = { name: 'to', title: { en: 'To', fr: 'À' }, choices: companyNumbers };

export const call: Happening<State> = {
  name: 'call',
  title: { en: 'Make a practice call', fr: 'Passer un appel d’essai' },
  fields: [
    from,
    to,
    {
      name: 'outcome',
      title: { en: 'What happens', fr: 'Ce qui se passe' },
      choices: [
        { value: 'missed', title: { en: 'Nobody answers', fr: 'Personne ne décroche' } },
        { value: 'answered', title: { en: 'Somebody answers', fr: 'Quelqu’un décroche' } },
        { value: 'voicemail', title: { en: 'The caller leaves a voicemail', fr: 'L’appelant laisse un message vocal' } },
      ],
    },
  ],
  run: async (kit, values) => {
    const wanted = { from: digitsOf(values.from ?? ''), to: digitsOf(values.to ?? ''), outcome: outcomeOf(values.outcome) };
    const made = await makeCall(kit, { ...wanted, direction: 'in', seconds: 42 });
    return { sentence: toldOf(made.webhooks, wanted.from), data: made };
  },
};

export const sms: Happening<State> = {
  name: 'sms',
  title: { en: 'Receive a practice SMS', fr: 'Recevoir un SMS d’essai' },
  fields: [from, to, { name: 'text', title: { en: 'Text', fr: 'Texte' }, value: 'Bonjour, pouvez-vous me rappeler ?' }],
  run: async (kit, values) => {
    const wanted = { from: digitsOf(values.from ?? ''), to: digitsOf(values.to ?? ''), text: values.text ?? '' };
    const { told, message } = writeMessage(kit.state(), { ...wanted, direction: 'inbound' });
    const webhooks = await deliver(kit, [told]);
    return { sentence: toldOf(webhooks, wanted.from), data: { messageId: String(message.id), webhooks } };
  },
};

export const webhook: Happening<State> = {
  name: 'webhook',
  title: { en: 'Set the webhook', fr: 'Régler le webhook' },
  help: {
    en: 'As in the Ringover dashboard, Developer → Webhooks: the address of your connection in Navette.',
    fr: 'Comme dans le Dashboard Ringover, Développeur → Webhooks : l’adresse de votre connexion dans Navette.',
  },
  fields: [
    { name: 'url', title: { en: 'Address', fr: 'Adresse' }, type: 'url' },
    { name: 'key', title: { en: 'Key', fr: 'Clé' }, value: practice.webhookKey },
  ],
  run: async (kit, { url = '', key = '' }) => {
    if (!URL.canParse(url) || key === '') {
      return {
        sentence: {
          en: 'Nothing changed: type a whole address and a key.',
          fr: 'Rien n’a changé : saisissez une adresse complète et une clé.',
        },
      };
    }
    kit.state().webhook = { url, key };
    return { sentence: { en: 'Events now go to this address.', fr: 'Les événements vont désormais à cette adresse.' } };
  },
};

const outcomeOf = (value: string | undefined): Outcome => (value === 'answered' || value === 'voicemail' ? value : 'missed');

const toldOf = (webhooks: Delivery[], from: number): Words => {
  const who = from === 0 ? '?' : formatOf(from).national;
  if (webhooks.length === 0) {
    return {
      en: `${who} called, but no webhook is set: nobody was told.`,
      fr: `${who} a appelé, mais aucun webhook n’est réglé : personne n’a été prévenu.`,
    };
  }
  const refused = webhooks.find(({ delivered }) => !delivered);
  if (refused) {
    const why = refused.status ?? refused.problem ?? '';
    return {
      en: `${who} called, but the address didn’t take it: ${why}.`,
      fr: `${who} a appelé, mais l’adresse ne l’a pas pris : ${why}.`,
    };
  }
  return {
    en: `${who} called; ${webhooks.length} events were delivered.`,
    fr: `${who} a appelé ; ${webhooks.length} événements ont été remis.`,
  };
};
