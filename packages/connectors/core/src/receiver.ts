import type { RawRequest, Receiver } from '@navette/connector-sdk';
import { bodyOf } from './body-of.js';
import { signatureRefusal } from './signature-refusal.js';
import { webhookEvent } from './webhook-event.js';

/** Anyone's webhook: one address per flow, a signature if the flow has a secret. */
export const receiver: Receiver = {
  addressOf: 'flow',
  verify: (request: RawRequest, secrets) => {
    const refusal = secrets.secret ? signatureRefusal(request, secrets.secret) : undefined;
    if (refusal) return refusal;
    const body = bodyOf(request);
    return 'refused' in body ? body.refused : undefined;
  },
  read: (request) => {
    const body = bodyOf(request);
    return 'refused' in body ? [] : [webhookEvent(request, body.value)];
  },
  setUp: {
    en: 'Send JSON or a form to this address. Add a header “Idempotency-Key” with the sender’s own number of the event, so that a delivery sent twice runs once. With a secret: also send “X-Signature”, the HMAC-SHA256 of the raw body in hexadecimal.',
    fr: 'Envoyez du JSON ou un formulaire à cette adresse. Ajoutez l’en-tête « Idempotency-Key » avec le numéro d’événement de l’expéditeur, pour qu’un envoi répété ne s’exécute qu’une fois. Avec un secret : envoyez aussi « X-Signature », le HMAC-SHA256 du corps brut en hexadécimal.',
  },
};
