import { AskUser, defineAction, ui } from '@navette/connector-sdk';
import type { Words } from '@navette/flow';
import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import { addressesOf } from '../addresses-of.js';
import { htmlOf } from '../html-of.js';
import { messageId } from '../message-id.js';
import { openSession } from '../open-session.js';
import { sentences } from '../sentences.js';
import { serverOf } from '../server-of.js';

const several: Words = { en: 'Several addresses are separated by commas.', fr: 'Plusieurs adresses se séparent par des virgules.' };
const optionalText = (title: Words, help?: Words) => z.string().default('').meta(ui({ title, help }));

const params = z.object({
  to: z
    .string()
    .min(1)
    .meta(ui({ title: { en: 'To', fr: 'À' }, help: several })),
  subject: z
    .string()
    .min(1)
    .max(500)
    .meta(ui({ title: { en: 'Subject', fr: 'Objet' } })),
  text: z
    .string()
    .min(1)
    .max(200_000)
    .meta(ui({ title: { en: 'Text', fr: 'Texte' }, multiline: true })),
  cc: optionalText({ en: 'Copy to', fr: 'Copie à' }, several),
  replyTo: optionalText(
    { en: 'Answers go to', fr: 'Réponses à' },
    { en: 'Empty: to the sender of the connection.', fr: 'Vide : à l’expéditeur de la connexion.' },
  ),
});

const output = z.object({
  messageId: z.string().meta(ui({ title: { en: 'Message, identifier', fr: 'Message, identifiant' } })),
  accepted: z.array(z.string()).meta(ui({ title: { en: 'Accepted addresses', fr: 'Adresses acceptées' } })),
  refused: z.array(z.string()).meta(ui({ title: { en: 'Refused addresses', fr: 'Adresses refusées' } })),
});

/** SMTP knows no key: what may have been sent is never sent again unseen, a person decides. */
export const sendEmail = defineAction({
  name: 'send-email',
  title: { en: 'Send an e-mail', fr: 'Envoyer un e-mail' },
  description: { en: 'Sends a mail from the connection’s address.', fr: 'Envoie un e-mail depuis l’adresse de la connexion.' },
  summary: { en: 'to {to}: {subject}', fr: 'à {to} : {subject}' },
  effect: 'write',
  writes: { act: 'send', one: { en: 'e-mail', fr: 'e-mail' }, many: { en: 'e-mails', fr: 'e-mails' } },
  idempotency: 'none',
  params,
  output,
  async run({ http, connection, idempotencyKey, signal }, { to: typed, cc: copied, replyTo, subject, text }) {
    const server = serverOf(connection);
    const [to, cc] = [addressesOf(typed, 'to'), addressesOf(copied, 'cc')];
    if (to.length === 0) throw new AskUser('NOBODY', sentences.nobody, 'to');
    const id = messageId(idempotencyKey, server.sender.address);
    const message = await new MailComposer({
      ...{ from: server.sender, to, cc, replyTo: addressesOf(replyTo, 'replyTo'), subject, text, html: htmlOf(text), messageId: id },
      // Text is text: nothing in it is ever read as a file or fetched.
      ...{ disableFileAccess: true, disableUrlAccess: true },
    })
      .compile()
      .build();
    const session = await openSession(http, server);
    try {
      return { messageId: id, ...(await session.send({ from: server.sender.address, to: [...to, ...cc] }, message, signal)) };
    } finally {
      session.close();
    }
  },
  examples: {
    good: [
      {
        name: 'a report to two people',
        params: {
          to: 'claire.leroy@example.com, karim@example.com',
          subject: 'New leads today',
          text: '12 new leads.\n\nHave a good day.',
        },
        output: {
          messageId: '<6f0c2b5d1e8a4c7f9b3d2a1e0c5f7b8d@example.com>',
          accepted: ['claire.leroy@example.com', 'karim@example.com'],
          refused: [],
        },
      },
    ],
    bad: [
      { name: 'to nobody', params: { to: '', subject: 'Hello', text: 'Hello' }, field: 'to' },
      { name: 'without a subject', params: { to: 'claire.leroy@example.com', subject: '', text: 'Hello' }, field: 'subject' },
      { name: 'without a text', params: { to: 'claire.leroy@example.com', subject: 'Hello', text: '' }, field: 'text' },
    ],
  },
});
