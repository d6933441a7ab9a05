import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { EmulatorKit } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { practice } from '../src/practice.js';
import { specialAddresses } from './special-addresses.js';
import type { Mail, Mailbox } from './state.js';

/** A mail server behind the one port of the practice accounts: `/email/smtp` changes over from HTTP to SMTP. */
export const addMailServer = (app: FastifyInstance, kit: EmulatorKit<Mailbox>): void => {
  const open = new Map<number | undefined, Socket>();
  const server = mailServer(kit, (session) => open.get(session.remotePort)?.destroy());
  app.server.on('upgrade', (request, stream) => {
    if (request.url !== `${app.prefix}/smtp`) return stream.destroy();
    const socket = stream as Socket; // nobody puts TLS or a tunnel before the practice accounts
    const port = socket.remotePort;
    open.set(port, socket);
    socket.on('error', () => undefined).once('close', () => open.delete(port));
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n', () => server.connect(socket));
  });
  app.addHook('preClose', async () => {
    for (const socket of open.values()) socket.destroy();
  });
};

const mailServer = (kit: EmulatorKit<Mailbox>, hangUp: (session: SMTPServerSession) => void): SMTPServer =>
  new SMTPServer({
    name: 'practice.example',
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      const isKnown = username === practice.user && password === practice.password;
      done(isKnown ? null : answering(535, 'Authentication credentials invalid'), { user: username });
    },
    onRcptTo({ address }, _session, done) {
      if (address === specialAddresses.refused.address) return done(answering(550, 'No such user here'));
      done(address === specialAddresses.busy.address ? answering(451, 'Try again later') : null);
    },
    async onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const mail = mailOf(await PostalMime.parse(await buffer(stream)), recipients);
      if (recipients.includes(specialAddresses.spam.address)) return done(answering(554, '5.7.1 This looks like spam'));
      kit.state().mails.unshift(mail);
      kit.changed();
      if (recipients.includes(specialAddresses.silent.address)) return hangUp(session);
      done(null, `OK, kept as ${mail.id}`);
    },
  });

const mailOf = (mail: Email, recipients: string[]): Mail => ({
  id: randomUUID(),
  at: new Date().toISOString(),
  from: mail.from?.address ?? '',
  recipients,
  replyTo: mail.replyTo?.[0]?.address ?? null,
  subject: mail.subject ?? '',
  text: (mail.text ?? '').trimEnd(),
  html: mail.html ?? '',
  messageId: mail.messageId ?? '',
});

const answering = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
