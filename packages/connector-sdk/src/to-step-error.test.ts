import type { Idempotency } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AskUser, ConnectionLost, GiveUp, NoAnswer, RetryLater } from './errors.js';
import { parseAnswer, parseParams } from './parse-params.js';
import { decide } from './to-step-error.js';
import { ui } from './ui.js';

const words = { en: 'Said.', fr: 'Dit.' };
const acme = { en: 'Acme', fr: 'Acme' };
const facts = (idempotency: Idempotency, wrote?: boolean) => ({ idempotency, connectorTitle: acme, wrote });
const caught = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error;
  }
};

describe('decide', () => {
  it('fails the step when somebody must change something', () => {
    expect(decide(new AskUser('X', words, 'email', { a: 1 }), facts('key'))).toEqual({
      kind: 'failed',
      error: { code: 'X', who: 'you', sentence: words, field: 'email', details: { a: 1 } },
    });
    expect(decide(new GiveUp('X', words), facts('key'))).toMatchObject({ kind: 'failed', error: { who: 'nobody' } });
  });

  it('holds the run when the connection is lost', () =>
    expect(decide(new ConnectionLost('X', words), facts('none'))).toMatchObject({ kind: 'held', error: { who: 'admin' } }));

  it('tries again later when the vendor is busy, not before the vendor allows', () =>
    expect(decide(new RetryLater('X', words, 5_000), facts('none'))).toMatchObject({ kind: 'retry', after: 5_000, error: { who: 'app' } }));

  it.each<[Idempotency, string]>([
    ['key', 'retry'],
    ['upsert', 'retry'],
    ['check', 'retry'],
    ['none', 'unknown'],
  ])('after silence with "%s" decides %s', (idempotency, kind) =>
    expect(decide(new NoAnswer('X', words), facts(idempotency)).kind).toBe(kind),
  );

  it('does not repeat blindly what already wrote', () => {
    expect(decide(new TypeError('x is undefined'), facts('none', true))).toMatchObject({
      kind: 'unknown',
      error: { code: 'OUTCOME_UNKNOWN', who: 'you' },
    });
    expect(decide(new RetryLater('X', words), facts('none', true)).kind).toBe('unknown');
    expect(decide(new RetryLater('X', words), facts('none', false)).kind).toBe('retry');
    expect(decide(new TypeError('x'), facts('upsert', true)).kind).toBe('retry');
  });

  it('takes anything else for a fault of ours, with a reference that is the same each time', () => {
    const fault = new TypeError('x is undefined');
    const [first, second] = [decide(fault, facts('none')), decide(fault, facts('none'))];
    expect(first).toMatchObject({ kind: 'retry', error: { code: 'UNEXPECTED', who: 'developer' } });
    expect(first).toEqual(second);
    expect(first.error.sentence.en).toMatch(/Reference [2-9A-HJ-NP-Z]{4}\.$/);
    expect(decide('a text', facts('none')).error.code).toBe('UNEXPECTED');
  });

  it('names the field of wrong params', () => {
    const error = caught(() => z.object({ email: z.email() }).parse({ email: 'x' }));
    expect(decide(error, facts('none'))).toMatchObject({ kind: 'failed', error: { who: 'you', field: 'email', code: 'FIELD_REFUSED' } });
  });
});

describe('parseParams', () => {
  const schema = z.object({
    lastName: z
      .string()
      .min(1)
      .meta(ui({ title: { en: 'Last name', fr: 'Nom' } })),
  });

  it('gives the params with their defaults', () => expect(parseParams(schema, { lastName: 'Leroy' })).toEqual({ lastName: 'Leroy' }));

  it.each([{}, { lastName: '' }, { lastName: null }])('calls an empty field by its own title: %j', (params) => {
    expect(caught(() => parseParams(schema, params))).toMatchObject({
      code: 'FIELD_EMPTY',
      field: 'lastName',
      sentence: { en: expect.stringContaining('“Last name” is empty'), fr: expect.stringContaining('«\u00a0Nom\u00a0» est vide') },
    });
  });

  it('says when a value is of the wrong kind', () =>
    expect(caught(() => parseParams(schema, { lastName: 3 }))).toMatchObject({ code: 'FIELD_REFUSED', field: 'lastName' }));
});

describe('parseAnswer', () => {
  it('keeps the answer for details when it has an unknown form', () => {
    const error = caught(() => parseAnswer(z.object({ id: z.string() }), { id: 1 }, acme));
    expect(error).toBeInstanceOf(GiveUp);
    expect(error).toMatchObject({ code: 'UNEXPECTED_ANSWER', details: { answer: { id: 1 } } });
  });
});
