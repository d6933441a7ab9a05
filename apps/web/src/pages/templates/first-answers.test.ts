import type { Question } from '@navette/api/contract';
import { describe, expect, it } from 'vitest';
import { firstAnswers } from './first-answers';

const same = (text: string) => ({ en: text, fr: text });
const question = (id: string, over: object = {}) =>
  ({ id, kind: 'text', title: same(id), label: same(id), format: 'email', initial: '', ...over }) as Question;

describe('firstAnswers', () => {
  it('begins an open question of an address with the own one, and no other question', () => {
    const questions = [question('to'), question('from', { initial: 'sales@example.com' }), question('url', { format: 'uri' })];
    expect(firstAnswers(questions, 'claire@example.com')).toEqual({ to: 'claire@example.com' });
    expect(firstAnswers(questions, undefined)).toEqual({});
  });
});
