import { type FlowDocument, literal, ref } from '@navette/flow';

const settings = { timeZone: 'Europe/Paris', country: 'FR' };

/** A webhook whose body is sent on. Compiles. */
export const webhookDocument = (name = 'Webhook'): FlowDocument => ({
  format: 1,
  name,
  steps: {
    trigger: { id: 'trigger', kind: 'trigger', connector: 'core', trigger: 'webhook-received', params: {} },
    ask: { id: 'ask', kind: 'action', connector: 'core', action: 'http-get', params: { url: literal('https://example.com/') } },
  },
  links: [{ from: 'trigger', exit: 'next', to: 'ask' }],
  settings,
  layout: { mode: 'automatic' },
});

/** A hosted form. Compiles. */
export const formDocument = (): FlowDocument => ({
  ...webhookDocument('Form'),
  steps: {
    trigger: {
      id: 'trigger',
      kind: 'trigger',
      connector: 'core',
      trigger: 'form-submitted',
      params: {
        heading: literal('Contact us'),
        fields: literal([
          { id: 'lastName', label: 'Last name', type: 'text', required: true, choices: [] },
          { id: 'email', label: 'E-mail', type: 'email', required: true, choices: [] },
          { id: 'phone', label: 'Phone', type: 'phone', required: false, choices: [] },
        ]),
      },
    },
    ask: { id: 'ask', kind: 'action', connector: 'core', action: 'http-get', params: { url: literal('https://example.com/') } },
  },
});

/** Three things that block: a circle, data of a step that is gone, a required field left empty. */
export const brokenDocument = (): FlowDocument => {
  const document = webhookDocument('Broken');
  return {
    ...document,
    steps: {
      ...document.steps,
      ask: { id: 'ask', kind: 'action', connector: 'core', action: 'http-get', params: {} },
      again: { id: 'again', kind: 'action', connector: 'core', action: 'http-get', params: { url: ref('deleted', 'address') } },
    },
    links: [
      { from: 'trigger', exit: 'next', to: 'ask' },
      { from: 'ask', exit: 'next', to: 'again' },
      { from: 'again', exit: 'next', to: 'ask' },
    ],
  };
};
