import { defineConnector } from '@navette/connector-sdk';
import { httpGet } from './src/actions/http-get.js';
import { httpRequest } from './src/actions/http-request.js';
import { lookupRow } from './src/actions/lookup-row.js';
import { icon } from './src/icon.js';
import { receiver } from './src/receiver.js';
import { formSubmitted } from './src/triggers/form-submitted.js';
import { runNow } from './src/triggers/run-now.js';
import { schedule } from './src/triggers/schedule.js';
import { webhookReceived } from './src/triggers/webhook-received.js';

/** What needs no account: an address that anyone may post to, the clock, a form, a button, any web address, our own tables. */
export const core = defineConnector({
  name: 'core',
  version: '1.0.0',
  title: { en: 'Navette', fr: 'Navette' },
  description: {
    en: 'Webhooks, schedules, forms, web requests and lookup tables.',
    fr: 'Webhooks, planifications, formulaires, requêtes web et tables de référence.',
  },
  icon,
  colour: '#3b5bdb',
  receiver,
  triggers: [webhookReceived, schedule, formSubmitted, runNow],
  actions: [httpGet, httpRequest, lookupRow],
});
