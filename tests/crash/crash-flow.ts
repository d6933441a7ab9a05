import { type FlowDocument, literal, ref, text } from '@navette/flow';

/** Both ways in which an effect is kept from happening twice: the vendor knows our key (web request), or we look for our trace (Zoho CRM). */
export function crashFlow({ sinkUrl, zoho }: { sinkUrl: string; zoho: string }): FlowDocument {
  return {
    format: 1,
    name: 'Crash test',
    steps: {
      trigger: { id: 'trigger', kind: 'trigger', connector: 'core', trigger: 'webhook-received', params: {} },
      hot: {
        id: 'hot',
        kind: 'branch',
        mode: 'first',
        paths: [
          {
            id: 'yes',
            label: 'Hot',
            when: { kind: 'test', left: ref('trigger', 'body.score'), operator: 'atLeast', right: [literal(50)] },
          },
        ],
      },
      send: {
        id: 'send',
        kind: 'action',
        connector: 'core',
        action: 'http-request',
        params: {
          method: literal('POST'),
          url: text(`${sinkUrl}/send/`, ref('trigger', 'body.id')),
          bodyKind: literal('none'),
          recognisesKey: literal(true),
        },
        retry: { tries: 20, within: { amount: 20, unit: 'seconds' } },
      },
      pause: { id: 'pause', kind: 'wait', for: { kind: 'duration', duration: { amount: 1, unit: 'seconds' } } },
      lead: {
        id: 'lead',
        kind: 'action',
        connector: 'zoho-crm',
        action: 'create-lead',
        connectionId: zoho,
        params: { lastName: ref('trigger', 'body.id'), company: literal('Crash test') },
        retry: { tries: 30, within: { amount: 60, unit: 'seconds' } },
      },
    },
    links: [
      { from: 'trigger', exit: 'next', to: 'hot' },
      { from: 'hot', exit: 'yes', to: 'send' },
      { from: 'send', exit: 'next', to: 'pause' },
      { from: 'pause', exit: 'next', to: 'lead' },
    ],
    settings: { timeZone: 'Europe/Paris', country: 'FR' },
    layout: { mode: 'automatic' },
  };
}
