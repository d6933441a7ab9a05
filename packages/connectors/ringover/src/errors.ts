import { AskUser, ConnectionLost, type HttpResponse } from '@navette/connector-sdk';
import { sentences } from './sentences.js';
import { isObject } from './webhook.js';

/** Ringover says some things only in the body: a 401 may be a JSON string that speaks of rights and not of the key. */
export const mapError = (response: HttpResponse): Error | undefined => {
  const said = saidBy(response);
  if (response.status === 401) return unauthorised(said);
  if (response.status === 402) return new AskUser('PAYMENT_REQUIRED', sentences.paymentRequired);
  if (response.status === 404) return new AskUser('NOT_FOUND', sentences.notFound);
  if (response.status === 400) return new AskUser('REFUSED', sentences.refused(said || 'Bad request'));
  return undefined;
};

/** The key itself is refused when nothing, or nothing particular, is said. */
const unauthorised = (said: string): Error => {
  if (/read only/i.test(said)) return new AskUser('READ_ONLY', sentences.readOnly);
  if (/not your number/i.test(said)) return new AskUser('NOT_YOUR_NUMBER', sentences.notYourNumber, 'from');
  if (said === '' || /unauthori[sz]ed|invalid|api key|token/i.test(said)) return new ConnectionLost('KEY_REFUSED', sentences.keyRefused);
  return new AskUser('RIGHT_MISSING', sentences.rightMissing(said));
};

const saidBy = ({ data }: HttpResponse): string => {
  if (typeof data === 'string') return data;
  if (!isObject(data)) return '';
  return String(data.error ?? data.message ?? '');
};
