import { AskUser, defineAction, ui } from '@navette/connector-sdk';
import type { Words } from '@navette/flow';
import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import { addressesOf } from '../addresses-of.js';
import { htmlOf } from '../html-of.js';
import { messageId } from '../message-id.js';
import { openSession } from '../open-session.js';
import { safeHtml } from '../safe-html.js';
import { sentences } from '../sentences.js';
import { serverOf } from '../server-of.js';
import { textOfHtml } from '../text-of-html.js';

const several: Words = { en: 'Several addresses are separated by commas.', fr: 'Plusieurs adresses se séparent par des virgules.' };
const optionalText = (title: Words, help?: Words) => z.string().default('').meta(ui({ title, help }));

const fields = z.object({
  to: z
    .string()
    .min(1)
    .meta(ui({ title: { en: 'To', fr: 'À' }, help: several })),
  subject: z
    .string()
    .min(1)
    .max(500)
    .meta(ui({ title: { en: 'Subject', fr: 'Objet' } })),
  body: z
    .enum(['text', 'html'])
    .default('text')
    .meta(
      ui({
        title: { en: 'Written as', fr: 'Rédigé en' },
        labels: { text: { en: 'Plain text', fr: 'Texte simple' }, html: { en: 'Formatted text', fr: 'Texte mis en forme' } },
      }),
    ),
  text: z
    .string()
    .max(200_000)
    .default('')
    .meta(ui({ title: { en: 'Text', fr: 'Texte' }, multiline: true, showIf: { param: 'body', is: ['text'] } })),
  html: z
    .string()
    .max(200_000)
    .default('')
    .meta(ui({ title: { en: 'Formatted text', fr: 'Texte mis en forme' }, format: 'html', showIf: { param: 'body', is: ['html'] } })),
  cc: optionalText({ en: 'Copy to', fr: 'Copie à' }, several),
  replyTo: optionalText(
    { en: 'Answers go to', fr: 'Réponses à' },
    { en: 'Empty: to the sender of the connection.', fr: 'Vide : à l’expéditeur de la connexion.' },
  ),
});

/** Required is the one that is chosen; the other one is not shown. */
const params = fields
  .superRefine((given, context) => {
    const wanted = given.body;
    const says = wanted === 'text' ? given.text : textOfHtml(safeHtml(given.html));
    if (says === '') context.addIssue({ code: 'custom', message: 'is empty', path: [wanted] });
  })
  .meta({ required: ['to', 'subject', 'text', 'html'] });

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
  async run({ http, connection, idempotencyKey, signal }, { to: typed, cc: copied, replyTo, subject, ...written }) {
    const server = serverOf(connection);
    const [to, cc] = [addressesOf(typed, 'to'), addressesOf(copied, 'cc')];
    if (to.length === 0) throw new AskUser('NOBODY', sentences.nobody, 'to');
    const id = messageId(idempotencyKey, server.sender.address);
    const message = await new MailComposer({
      ...{ from: server.sender, to, cc, replyTo: addressesOf(replyTo, 'replyTo'), subject, ...bodyOf(written), messageId: id },
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
      {
        name: 'a formatted text that says nothing',
        params: { to: 'claire.leroy@example.com', subject: 'Hello', body: 'html', html: '<p></p>' },
        field: 'html',
      },
      { name: 'to nobody', params: { to: '', subject: 'Hello', text: 'Hello' }, field: 'to' },
      { name: 'without a subject', params: { to: 'claire.leroy@example.com', subject: '', text: 'Hello' }, field: 'subject' },
      { name: 'without a text', params: { to: 'claire.leroy@example.com', subject: 'Hello', text: '' }, field: 'text' },
    ],
  },
});

type Written = Pick<z.output<typeof params>, 'body' | 'text' | 'html'>;

/** Always a text and a page that say the same; nothing that the page may hold does anything by itself. */
const bodyOf = ({ body, text, html }: Written): { text: string; html: string } => {
  if (body === 'text') return { text, html: htmlOf(text) };
  const page = safeHtml(html);
  return { text: textOfHtml(page), html: page };
};
