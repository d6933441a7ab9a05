import { defineConnector } from '@navette/connector-sdk';
import { sendEmail } from './src/actions/send-email.js';
import { connection } from './src/connection.js';
import { icon } from './src/icon.js';
import { title } from './src/title.js';

/** Mail by the sender's own mail server, in the protocol that all of them speak. */
export const email = defineConnector({
  name: 'email',
  version: '1.0.0',
  title,
  description: { en: 'Sends e-mails through your mail server (SMTP).', fr: 'Envoie des e-mails par votre serveur de messagerie (SMTP).' },
  icon,
  colour: '#a8590f',
  connection,
  triggers: [],
  actions: [sendEmail],
});
