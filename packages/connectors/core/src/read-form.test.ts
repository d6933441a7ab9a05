import { describe, expect, it } from 'vitest';
import { formParams } from './form-params.js';
import { readForm } from './read-form.js';
import { formSubmitted } from './triggers/form-submitted.js';

const params = formParams.parse({
  heading: 'Ask us',
  fields: [
    { id: 'name', label: 'Name', type: 'text', required: true },
    { id: 'email', label: 'E-mail', type: 'email' },
    { id: 'phone', label: 'Phone', type: 'phone' },
    { id: 'age', label: 'Age', type: 'number' },
    { id: 'day', label: 'Day', type: 'date' },
    { id: 'plan', label: 'Plan', type: 'choice', choices: ['Small', 'Large'] },
    { id: 'agree', label: 'I agree', type: 'tick', required: true },
  ],
});
const context = { country: 'FR', at: new Date('2026-03-02T08:00:00Z') };
const read = (sent: Record<string, unknown>) => readForm(params, { name: 'Claire', agree: 'on', ...sent }, context);
const problems = (sent: Record<string, unknown>) => {
  const reading = read(sent);
  return reading.ok ? [] : reading.problems;
};

describe('readForm', () => {
  it('gives clean values and the keys of the person', () => {
    const reading = read({
      email: ' Claire@Example.com ',
      phone: '06 12 34 56 78',
      age: '1 234,5',
      day: '2026-02-28',
      plan: 'Large',
      extra: 'dropped',
    });
    expect(reading).toEqual({
      ok: true,
      event: {
        submittedAt: '2026-03-02T08:00:00.000Z',
        values: {
          name: 'Claire',
          email: 'claire@example.com',
          phone: '+33612345678',
          age: 1234.5,
          day: '2026-02-28',
          plan: 'Large',
          agree: true,
        },
      },
      keys: ['claire@example.com', '+33612345678'],
    });
    expect(reading.ok && formSubmitted.output.safeParse(reading.event).success).toBe(true);
  });

  it('leaves optional fields empty', () =>
    expect(read({})).toMatchObject({ ok: true, event: { values: { email: null, phone: null } }, keys: [] }));

  it.each([
    [{ name: '  ' }, 'name', '“Name” needs an answer.'],
    [{ agree: undefined }, 'agree', '“I agree” needs an answer.'],
    [{ email: 'claire' }, 'email', '“E-mail” is not an e-mail address. Write it like anna@example.com.'],
    [{ phone: '12' }, 'phone', '“Phone” is not a phone number. Write it with its country code, like +33 6 12 34 56 78.'],
    [{ age: 'old' }, 'age', '“Age” is not a number.'],
    [{ day: '2026-02-30' }, 'day', '“Day” is not a date.'],
    [{ plan: 'Huge' }, 'plan', '“Plan” has a value that is not in its list.'],
    [{ name: 'x'.repeat(10_001) }, 'name', '“Name” is too long. Shorten it.'],
  ])('says what is wrong with %j', (sent, field, sentence) =>
    expect(problems(sent)).toMatchObject([{ field, sentence: { en: sentence } }]),
  );

  it('tells all problems at once', () =>
    expect(problems({ name: '', email: 'x', age: 'y' }).map(({ field }) => field)).toEqual(['name', 'email', 'age']));
});

describe('formParams', () => {
  it('refuses two fields with one identifier', () =>
    expect(formParams.safeParse({ heading: 'x', fields: [params.fields[0], params.fields[0]] }).error?.issues[0]?.path).toEqual([
      'fields',
    ]));
});
