import { type JsonSchema, literal } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { orderFields } from './field-spec';

const text = { type: 'string' };
const schema: JsonSchema = {
  type: 'object',
  required: ['subject', 'repeat'],
  properties: {
    note: text,
    subject: text,
    owner: { $ref: '#/$defs/owner' },
    every: { type: 'integer', 'x-ui': { showIf: { param: 'repeat', is: ['every'] } } },
    cron: { type: 'string', 'x-ui': { showIf: { param: 'repeat', is: ['cron'] } } },
    repeat: { type: 'string', enum: ['every', 'cron'] },
  },
  $defs: { owner: { type: 'string', 'x-ui': { options: 'users' } } },
};
const names = (values: Parameters<typeof orderFields>[1]) => {
  const { required, filled, optional } = orderFields(schema, values);
  return [required, filled, optional].map((specs) => specs.map(({ name }) => name));
};

describe('orderFields', () => {
  it('puts required fields first and empty optional ones last', () => {
    expect(names({ owner: literal('7') })).toEqual([['subject', 'repeat'], ['owner'], ['note']]);
  });

  it('shows a conditional field right below its cause', () => {
    expect(names({ repeat: literal('every') })[0]).toEqual(['subject', 'repeat', 'every']);
    expect(names({ repeat: literal('cron') })[0]).toEqual(['subject', 'repeat', 'cron']);
  });

  it('keeps an optional field together with what depends on it, and remembers where both stand', () => {
    const optional: JsonSchema = {
      type: 'object',
      properties: {
        colour: { type: 'string', 'x-ui': { showIf: { param: 'paint', is: [true] } } },
        size: text,
        paint: { type: 'boolean' },
      },
    };
    const { filled } = orderFields(optional, { paint: literal(true) });
    expect(filled.map(({ name, place }) => [name, place])).toEqual([
      ['paint', 1],
      ['colour', 2],
    ]);
  });

  it('follows references into the definitions', () => {
    expect(orderFields(schema, {}).optional.find(({ name }) => name === 'owner')?.schema).toMatchObject({ type: 'string' });
  });
});
