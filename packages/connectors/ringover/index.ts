import { defineConnector } from '@navette/connector-sdk';
import { callBack } from './src/actions/call-back.js';
import { createOrUpdateContact } from './src/actions/create-or-update-contact.js';
import { customApiCall } from './src/actions/custom-api-call.js';
import { findCalls } from './src/actions/find-calls.js';
import { findContact } from './src/actions/find-contact.js';
import { getCall } from './src/actions/get-call.js';
import { sendSms } from './src/actions/send-sms.js';
import { connection } from './src/connection.js';
import { icon } from './src/icon.js';
import { options } from './src/options.js';
import { receiver } from './src/receiver.js';
import { title } from './src/title.js';
import { callAnswered } from './src/triggers/call-answered.js';
import { callEnded } from './src/triggers/call-ended.js';
import { callMissed } from './src/triggers/call-missed.js';
import { callRinging } from './src/triggers/call-ringing.js';
import { recordingAvailable } from './src/triggers/recording-available.js';
import { smsReceived } from './src/triggers/sms-received.js';
import { smsSent } from './src/triggers/sms-sent.js';
import { voicemailAvailable } from './src/triggers/voicemail-available.js';
import { voicemailLeft } from './src/triggers/voicemail-left.js';

export const ringover = defineConnector({
  name: 'ringover',
  version: '1.0.0',
  title,
  description: {
    en: 'Business telephony: calls, voicemail and SMS.',
    fr: 'Téléphonie d’entreprise : appels, messagerie vocale et SMS.',
  },
  icon,
  colour: '#0f7f8c',
  connection,
  receiver,
  triggers: [callMissed, callEnded, callRinging, callAnswered, voicemailLeft, voicemailAvailable, smsReceived, smsSent, recordingAvailable],
  actions: [sendSms, findCalls, getCall, callBack, findContact, createOrUpdateContact, customApiCall],
  options,
});
