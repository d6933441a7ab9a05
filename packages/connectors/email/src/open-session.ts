import { Readable } from 'node:stream';
import type { Http } from '@navette/connector-sdk';
import SMTPConnection, { type SMTPConnectionSendInfo, type SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import { errorOf } from './errors.js';
import type { MailServer } from './server-of.js';

export type MailSession = {
  /** Answers when the server has taken the message; `refused` are those of several addresses that it did not take. */
  send(envelope: SMTPEnvelope, message: Buffer, signal: AbortSignal): Promise<{ accepted: string[]; refused: string[] }>;
  close(): void;
};

/** Milliseconds of silence after which a server counts as away; a send is bounded by its step's own time limit too. */
const patience = { greetingTimeout: 8_000, connectionTimeout: 8_000, socketTimeout: 15_000 };

/** Connected, encrypted as wanted, and signed in. */
export const openSession = async (http: Http, { address, host, security, login }: MailServer): Promise<MailSession> => {
  const session = new SMTPConnection({
    ...patience,
    connection: await http.socket(address),
    host,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
  });
  // Errors also reach whoever waits for an answer; without a listener one between two commands would end the process.
  session.on('error', () => undefined);
  try {
    await answered((done) => session.connect(done), session);
    if (login) await answered((done) => session.login({ credentials: login }, done), session);
  } catch (error) {
    session.close();
    throw errorOf(error, { host, handedOver: false });
  }
  return { send: (envelope, message, signal) => send({ session, host }, { envelope, message, signal }), close: () => session.quit() };
};

type Letter = { envelope: SMTPEnvelope; message: Buffer; signal: AbortSignal };

const send = async ({ session, host }: { session: SMTPConnection; host: string }, { envelope, message, signal }: Letter) => {
  // The body is read only once the server has accepted sender and recipients and asked for it: until then nothing was sent.
  let handedOver = false;
  const body = Readable.from(
    (function* () {
      handedOver = true;
      yield message;
    })(),
  );
  const abort = () => session.close();
  signal.addEventListener('abort', abort, { once: true });
  try {
    const sent = await answered<SMTPConnectionSendInfo>((done) => session.send(envelope, body, done), session);
    return { accepted: sent.accepted, refused: sent.rejected };
  } catch (error) {
    throw errorOf(error, { host, handedOver });
  } finally {
    signal.removeEventListener('abort', abort);
  }
};

/** One command and its answer. A session that breaks answers by an event, one that we closed ourselves by its end. */
const answered = <T = unknown>(ask: (done: (error?: Error | null, answer?: T) => void) => void, session: SMTPConnection): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The connection was closed before the answer'));
    session.once('error', reject).once('end', ended);
    ask((error, answer) => {
      session.off('error', reject).off('end', ended);
      if (error) reject(error);
      else resolve(answer as T);
    });
  });
