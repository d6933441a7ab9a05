import { AskUser, ConnectionLost, sentences as common, NoAnswer, RetryLater } from '@navette/connector-sdk';
import type { Json } from '@navette/flow';
import { sentences } from './sentences.js';
import { title } from './title.js';

/** What the mail library throws: with `responseCode` the server answered, without it the conversation broke. */
export type MailFailure = Error & { code?: string; command?: string; response?: string; responseCode?: number; rejected?: string[] };

/** `handedOver`: the server asked for the message and it began to leave. Only then can a lost answer hide a mail that was sent. */
export type FailureFacts = { host: string; handedOver: boolean };

export const errorOf = (thrown: unknown, facts: FailureFacts): Error => {
  const failure = thrown as MailFailure;
  const details = { server: facts.host, code: failure.code ?? null, answer: failure.response ?? failure.message };
  if (failure.code === 'ETLS') return new AskUser('NO_ENCRYPTION', sentences.noEncryption(facts.host), undefined, details);
  // 421 says goodbye and not what became of the message.
  if (failure.responseCode && !(facts.handedOver && failure.responseCode === 421)) return refusalOf(failure, facts.host, details);
  if (failure.code === 'ENOAUTH') return new ConnectionLost('SIGN_IN_REFUSED', sentences.signInRefused(facts.host), details);
  if (failure.code === 'EMESSAGE' && !facts.handedOver) return new AskUser('TOO_LARGE', sentences.tooLarge(facts.host), 'text', details);
  return facts.handedOver
    ? new NoAnswer('OUTCOME_UNKNOWN', common.outcomeUnknown(title), details)
    : new RetryLater('NOT_ANSWERING', sentences.notAnswering(facts.host), undefined, details);
};

/** A reply of the 400s means later, one of the 500s means no; 530 and 535 speak of the sign-in, wherever they come. */
const refusalOf = (failure: MailFailure, host: string, details: Json): Error => {
  const { code, command, responseCode = 0 } = failure;
  if (responseCode < 500) return new RetryLater('SERVER_BUSY', sentences.busy(host), undefined, details);
  if (code === 'EAUTH' || responseCode === 530 || responseCode === 535)
    return new ConnectionLost('SIGN_IN_REFUSED', sentences.signInRefused(host), details);
  if (command === 'RCPT TO') return new AskUser('ADDRESS_REFUSED', sentences.addressRefused(host, refusedOf(failure)), 'to', details);
  if (command === 'MAIL FROM') return new AskUser('SENDER_REFUSED', sentences.senderRefused(host), undefined, details);
  return new AskUser('REFUSED', sentences.refused(host, saidBy(failure)), undefined, details);
};

const refusedOf = ({ rejected = [] }: MailFailure): string => rejected.join(', ');

/** The server's own words, without its codes: `550 5.7.1 Looks like spam` says “Looks like spam”. */
const saidBy = ({ response = '' }: MailFailure): string =>
  response
    .replace(/^\d{3}[ -](\d\.\d+\.\d+ )?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
