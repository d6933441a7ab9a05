import { type Catalog, type FlowDocument, literal, ref, text } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { askableFields } from './askable-fields';

const words = (en: string) => ({ en, fr: en });
const field = (title: string, more: object = {}) => ({ type: 'string', 'x-ui': { title: words(title) }, ...more });
const schema = (properties: object) => ({ type: 'object', properties });
const mail = {
  to: field('To'),
  subject: field('Subject'),
  text: { ...field('Text'), 'x-ui': { title: words('Text'), multiline: true } },
  cc: field('Copy to'),
};
const request = { method: field('Method', { enum: ['POST', 'PUT'] }), url: field('Address') };
const catalog = {
  connectors: [
    { name: 'email', actions: [{ name: 'send-email', title: words('Send an e-mail'), params: schema(mail) }], triggers: [] },
    {
      name: 'core',
      actions: [{ name: 'http-request', title: words('Send a web request'), params: schema(request) }],
      triggers: [{ name: 'schedule', title: words('Schedule'), params: schema({ time: field('At', { format: 'time' }) }) }],
    },
  ],
} as unknown as Catalog;

const document: FlowDocument = {
  format: 1,
  name: 'Report',
  steps: {
    send: {
      id: 'send',
      kind: 'action',
      connector: 'email',
      action: 'send-email',
      params: { to: literal('claire@example.com'), subject: text('New: ', ref('ask', 'status')), text: literal('Hello'), cc: literal(' ') },
    },
    ask: {
      id: 'ask',
      kind: 'action',
      connector: 'core',
      action: 'http-request',
      params: { method: literal('POST'), url: literal('https://a.example') },
    },
    trigger: {
      id: 'trigger',
      kind: 'trigger',
      connector: 'core',
      trigger: 'schedule',
      params: { time: literal('09:00') },
    },
  },
  links: [
    { from: 'trigger', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'next', to: 'send' },
  ],
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
  layout: { mode: 'automatic' },
};

describe('askableFields', () => {
  it('are the texts of one line that were typed, in the order in which the flow is read', () => {
    expect(askableFields(document, catalog, 'en').map(({ step, field, value }) => [step, field, value])).toEqual([
      ['Send a web request', 'Address', 'https://a.example'],
      ['Send an e-mail', 'To', 'claire@example.com'],
    ]);
  });
});
