import { describe, expect, it } from 'vitest';
import { errorAnswer, toApiError } from './error-answer.js';
import { ApiError, errors } from './errors.js';

const rows = Object.entries(errors);

describe('the table of errors', () => {
  it.each(rows)('%s says in both languages what happened and what to do, in one or two short sentences', (_code, { sentence, remedy }) => {
    for (const words of [sentence, remedy]) {
      expect(words.en.length).toBeLessThanOrEqual(160);
      expect(words.fr.length).toBeLessThanOrEqual(200);
      expect(words.en).toMatch(/[.}]$/);
      expect(words.fr).toMatch(/[.}]$/);
    }
  });

  it.each(rows)('%s keeps to the rules of sentences', (_code, { sentence, remedy }) => {
    for (const { en, fr } of [sentence, remedy]) {
      expect(en).not.toMatch(/oops|please|invalid|failed to|!/i);
      expect(fr).not.toMatch(/oups|veuillez|!|'/i);
      expect(fr).not.toMatch(/[^\u00a0\u202f\s][:;?»](?!\/)|« |[ ](?=[:;?»])|«(?![\u00a0\u202f])/);
    }
  });

  it.each(rows)('%s has the same places in both languages', (_code, { sentence }) => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(places(sentence.fr)).toEqual(places(sentence.en));
  });
});

describe('the answer of an error', () => {
  it('is in the language of the reader and holds both', () => {
    const answer = errorAnswer(
      new ApiError('roleTooLow', { needed: { en: 'Builder', fr: 'Conception' }, yours: 'X' }),
      'fr-FR,fr;q=0.9,en;q=0.5',
    );
    expect(answer.error.sentence).toContain('Conception');
    expect(answer.error.words.sentence.en).toBe('This needs the role “Builder”; yours is “X”.');
    expect(answer.error.code).toBe('roleTooLow');
  });

  it('of something unexpected gives a reference and nothing of its inside', () => {
    const answer = errorAnswer(toApiError(new Error('password is hunter2'), 'req-7'), undefined);
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(answer.error.sentence).toContain('req-7');
  });

  it('of a database that is away asks to send again, however deep the cause lies', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(toApiError(new Error('query', { cause: refused }), 'r').code).toBe('databaseAway');
    expect(toApiError(new Error('x', { cause: new AggregateError([refused]) }), 'r').status).toBe(503);
  });
});
