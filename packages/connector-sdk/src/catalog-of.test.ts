import { describe, expect, it } from 'vitest';
import { catalogOf } from './catalog-of.js';
import { idempotencyOf } from './idempotency-of.js';
import { aConnector, anAction } from './testing/a-connector.js';

describe('catalogOf', () => {
  const [acme] = catalogOf([aConnector()]).connectors;

  it('is pure JSON', () => expect(JSON.parse(JSON.stringify(acme))).toEqual(acme));

  it('describes params as they are typed in, with their looks', () => {
    const action = acme?.actions[0];
    expect(action?.params).toMatchObject({
      required: ['user'],
      properties: {
        user: { title: 'User', 'x-ui': { title: { en: 'User', fr: 'Utilisateur' }, options: 'users' } },
        colour: { default: 'red' },
      },
    });
    expect(action).toMatchObject({ sample: { id: '1' }, idempotency: 'none', long: false });
  });

  it('marks secrets and tells whether a practice account exists', () => {
    expect(acme?.connection).toMatchObject({ practice: false, params: { properties: { apiKey: { 'x-ui': { secret: true } } } } });
  });
});

describe('idempotencyOf', () => {
  it('asks the function with the params', () => {
    const action = { ...anAction, idempotency: ({ user }: { user: string }) => (user === '1' ? ('key' as const) : ('none' as const)) };
    expect(idempotencyOf(action, { user: '1' })).toBe('key');
    expect(idempotencyOf(action, { user: '2' })).toBe('none');
    expect(catalogOf([aConnector({ actions: [action] })]).connectors[0]?.actions[0]?.idempotency).toBe('key');
  });
});
