import { type FlowDocument, literal, ref, text } from '@navette/flow';

/** The work that everything is compared by: an event, a condition, two web requests. */
export function benchFlow(sinkUrl: string): FlowDocument {
  const request = (id: string) => ({
    id,
    kind: 'action' as const,
    connector: 'core',
    action: 'http-request',
    params: {
      method: literal('POST'),
      url: text(`${sinkUrl}/${id}/`, ref('trigger', 'body.id')),
      bodyKind: literal('json-fields'),
      bodyFields: {
        kind: 'list' as const,
        items: [{ kind: 'fields' as const, fields: { name: literal('email'), value: ref('trigger', 'body.email') } }],
      },
      recognisesKey: literal(true),
    },
  });
  return {
    format: 1,
    name: 'Bench: a condition and two requests',
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
      first: request('first'),
      second: request('second'),
    },
    links: [
      { from: 'trigger', exit: 'next', to: 'hot' },
      { from: 'hot', exit: 'yes', to: 'first' },
      { from: 'first', exit: 'next', to: 'second' },
    ],
    settings: { timeZone: 'Europe/Paris', country: 'FR' },
    layout: { mode: 'automatic' },
  };
}
