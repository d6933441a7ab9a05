import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ActionDefinition } from './action.js';
import { checkConnector } from './check-connector.js';
import type { ConnectorDefinition } from './connector.js';
import { describeConnector } from './describe-connector.js';
import { aConnector, anAction, aTrigger } from './testing/a-connector.js';
import { ui } from './ui.js';

const withAction = (over: Partial<ActionDefinition<any, any>>): ConnectorDefinition => aConnector({ actions: [{ ...anAction, ...over }] }); // any: spoilt on purpose

const places = (connector: ConnectorDefinition): string[] => checkConnector(connector).map(({ at }) => at);

describe('checkConnector', () => {
  it('finds nothing in a sound connector', () => expect(checkConnector(aConnector())).toEqual([]));

  it.each<[string, ConnectorDefinition, string]>([
    ['a name that is not kebab-case', aConnector({ name: 'Acme_App' }), 'name'],
    ['missing French words', aConnector({ title: { en: 'Acme', fr: '' } }), 'title'],
    ['a straight apostrophe', aConnector({ description: { en: 'Acme', fr: "L'outil" } }), 'description'],
    ['a plain space before a French colon', aConnector({ description: { en: 'Acme', fr: 'Outil : un' } }), 'description'],
    ['an icon with a script', aConnector({ icon: '<svg><script>x</script></svg>' }), 'icon'],
    ['a colour by name', aConnector({ colour: 'red' }), 'colour'],
    ['the same action twice', aConnector({ actions: [anAction, anAction] }), 'actions.send-note'],
    ['a webhook trigger without a receiver', aConnector({ triggers: [{ ...aTrigger, kind: 'webhook' }] }), 'receiver'],
    ['a trigger without a sample', aConnector({ triggers: [{ ...aTrigger, sample: undefined as never }] }), 'triggers.pressed.sample'],
    ['a sample that does not fit', aConnector({ triggers: [{ ...aTrigger, sample: { at: 1 } }] }), 'triggers.pressed.sample'],
    ['an action without idempotency', withAction({ idempotency: undefined as never }), 'actions.send-note.idempotency'],
    ['"check" without check()', withAction({ idempotency: 'check' }), 'actions.send-note.check'],
    ['"check" for some params without check()', withAction({ idempotency: () => 'check' }), 'actions.send-note.check'],
    ['a summary that names no param', withAction({ summary: { en: 'to {nobody}', fr: 'à {nobody}' } }), 'actions.send-note.summary'],
    ['summaries that name different params', withAction({ summary: { en: 'to {user}', fr: 'à {text}' } }), 'actions.send-note.summary'],
    [
      'a param without a title',
      withAction({ params: anAction.params.extend({ more: z.string().optional() }) }),
      'actions.send-note.params.more',
    ],
    [
      'a list that does not exist',
      withAction({
        params: anAction.params.extend({
          more: z
            .string()
            .optional()
            .meta(ui({ title: { en: 'A', fr: 'A' }, options: 'none' })),
        }),
      }),
      'actions.send-note.params.more',
    ],
    [
      'a param that is shown by none beside it',
      withAction({
        params: anAction.params.extend({
          more: z
            .string()
            .optional()
            .meta(ui({ title: { en: 'A', fr: 'A' }, showIf: { any: [{ param: 'nobody', filled: true }] } })),
        }),
      }),
      'actions.send-note.params.more',
    ],
    [
      'a secret inside of a row',
      withAction({
        params: anAction.params.extend({
          more: z
            .array(z.object({ key: z.string().meta(ui({ title: { en: 'A', fr: 'A' }, secret: true })) }))
            .default([])
            .meta(ui({ title: { en: 'A', fr: 'A' } })),
        }),
      }),
      'actions.send-note.params.more.key',
    ],
    [
      'a choice without a label',
      withAction({
        params: anAction.params.extend({
          more: z
            .enum(['x'])
            .optional()
            .meta(ui({ title: { en: 'A', fr: 'A' } })),
        }),
      }),
      'actions.send-note.params.more',
    ],
    [
      'an inner field without a title',
      withAction({
        params: anAction.params.extend({
          more: z
            .array(z.object({ x: z.string() }))
            .default([])
            .meta(ui({ title: { en: 'A', fr: 'A' } })),
        }),
      }),
      'actions.send-note.params.more.x',
    ],
    ['no example', withAction({ examples: { good: [], bad: anAction.examples.bad } }), 'actions.send-note.examples.good'],
    [
      'a good example that is refused',
      withAction({ examples: { ...anAction.examples, good: [{ name: 'x', params: {}, output: { id: '1' } }] } }),
      'actions.send-note.examples.good.0.params',
    ],
    [
      'an output that does not fit',
      withAction({ examples: { ...anAction.examples, good: [{ name: 'x', params: { user: '1' }, output: {} }] } }),
      'actions.send-note.examples.good.0.output',
    ],
    [
      'a bad example that is accepted',
      withAction({ examples: { ...anAction.examples, bad: [{ name: 'x', params: { user: '1' }, field: 'user' }] } }),
      'actions.send-note.examples.bad.0',
    ],
    [
      'a bad example that names another field',
      withAction({ examples: { ...anAction.examples, bad: [{ name: 'x', params: {}, field: 'text' }] } }),
      'actions.send-note.examples.bad.0',
    ],
  ])('finds %s', (_name, connector, at) => expect(places(connector)).toEqual([at]));
});

describe('describeConnector', () => {
  it('makes one test for each trigger and action, and fails where the finding is', () => {
    const failed: string[] = [];
    const passed: string[] = [];
    const it = (name: string, body: () => void) => {
      try {
        body();
        passed.push(name);
      } catch {
        failed.push(name);
      }
    };
    describeConnector(withAction({ idempotency: 'check' }), { describe: (_name, body) => body(), it });
    expect(failed).toEqual(['actions.send-note keeps its own promises']);
    expect(passed).toEqual(['says who it is and how to connect', 'triggers.pressed keeps its own promises']);
  });
});
