import { type FlowDocument, literal, ref } from '@navette/flow';

/** Call missed → find a contact → create a task. */
export const aFlow = (): FlowDocument => ({
  format: 1,
  name: 'Missed call',
  steps: {
    call: { id: 'call', kind: 'trigger', connector: 'phone', trigger: 'call-missed', params: {} },
    find: { id: 'find', kind: 'action', connector: 'crm', action: 'find-contact', params: { phone: ref('call', 'from') } },
    task: { id: 'task', kind: 'action', connector: 'crm', action: 'create-task', params: { subject: literal('Task') } },
  },
  links: [
    { from: 'call', exit: 'next', to: 'find' },
    { from: 'find', exit: 'next', to: 'task' },
  ],
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
  layout: { mode: 'automatic' },
});
