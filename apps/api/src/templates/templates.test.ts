import { catalog } from '@navette/connectors';
import { type ActionStep, compile, flowDocumentSchema, formatDate, resolve } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { type Answers, completeAnswers, isAsked, readAnswers } from './answers.js';
import { missedCall } from './missed-call/missed-call.js';
import type { Question } from './question.js';
import type { Template } from './template.js';
import { templates } from './templates.js';

const languages = ['en', 'fr'] as const;
const cases = templates.flatMap((template) => languages.map((language) => [template.id, language, template] as const));

const picked = { value: 'Qualification', label: 'Qualification' };
const place = {
  layout: { value: '5843104000000091023', label: 'Standard' },
  pipeline: { value: 'Standard', label: 'Standard' },
  stage: picked,
};
/** Questions that begin unanswered, answered. */
const someAnswers: Answers = {
  numbers: {
    rows: [{ number: '+33140000001', owner: { value: '1', label: 'Claire' }, ignore: false }],
    otherwise: { value: '2', label: 'Karim' },
  },
  dealIn: place,
  dealInOf: { 1: place },
  to: 'claire.leroy@example.com',
};

const make = (template: Template, given: Answers, { language = 'en' as const, connected = true } = {}) => {
  const answers = readAnswers(template.questions, completeAnswers(template.questions, { ...someAnswers, ...given }));
  const connections = connected ? Object.fromEntries(template.connections.map((connector) => [connector, `c-${connector}`])) : {};
  return template.make({ name: 'x', language, habits: { timeZone: 'Europe/Paris' }, connections, answers, tableId: 'table' });
};
const issuesOf = (template: Template, document: ReturnType<typeof make>) => {
  const known = template.connections.map((connector) => ({ id: `c-${connector}`, connector, health: 'works' as const }));
  return compile(document, catalog(), { connections: known, tables: ['table'] }).issues.filter(({ level }) => level === 'blocking');
};

/** Every answer that can be chosen from a list or a switch. */
const answersTo = (question: Question): (string | boolean)[] =>
  question.kind === 'choice' ? question.choices.map(({ value }) => value) : question.kind === 'yesNo' ? [true, false] : [];

describe('a template', () => {
  it.each(cases)('%s in %s can be published as its questions begin', (_id, language, template) => {
    const document = make(template, {}, { language: language as 'en' });
    expect(flowDocumentSchema.parse(document)).toEqual(document);
    expect(issuesOf(template, document)).toEqual([]);
  });

  it.each(cases)('%s in %s without connections lacks nothing else', (_id, language, template) => {
    const document = make(template, {}, { language: language as 'en', connected: false });
    const codes = compile(document, catalog(), { tables: ['table'] }).issues.filter(({ level }) => level === 'blocking');
    expect(new Set(codes.map(({ code }) => code))).toEqual(new Set(template.connections.length > 0 ? ['connectionMissing'] : []));
  });

  it.each(templates.map((template) => [template.id, template] as const))(
    '%s can be published with every answer of every question',
    (_id, template) => {
      for (const question of template.questions)
        for (const answer of answersTo(question))
          expect(
            issuesOf(
              template,
              make(template, { account: true, deal: question.id === 'deal' ? answer : 'noneOpen', [question.id]: answer }),
            ),
          ).toEqual([]);
    },
  );
});

describe('the answers of a missed call', () => {
  const stepsWith = (given: Answers) => Object.keys(make(missedCall, given).steps);
  const problemsWith = (given: Answers) =>
    missedCall.problemsOf?.(readAnswers(missedCall.questions, completeAnswers(missedCall.questions, given)));

  it('draw only what was asked for', () => {
    expect(stepsWith({})).toEqual(['trigger', 'owner', 'isIgnored', 'ignored', 'find', 'contact', 'known', 'lead', 'task']);
    expect(stepsWith({ lead: 'never', contact: false, due: 'none', deal: 'always' })).toEqual([
      'trigger',
      'owner',
      'isIgnored',
      'ignored',
      'find',
      'deal',
    ]);
    expect(stepsWith({ account: true, lead: 'always', deal: 'noneOpen' })).toEqual([
      'trigger',
      'owner',
      'isIgnored',
      'ignored',
      'find',
      'account',
      'contact',
      'lead',
      'deals',
      'deal',
      'task',
    ]);
  });

  it.each([
    ['0', '2026-11-20T17:30:00+01:00', '2026-11-20'],
    ['2h', '2026-11-20T15:30:00+01:00', '2026-11-20'],
    ['2h', '2026-11-20T17:30:00+01:00', '2026-11-23'],
    ['1', '2026-11-20T17:30:00+01:00', '2026-11-23'],
    ['2', '2026-11-20T17:30:00+01:00', '2026-11-24'],
  ])('“%s” about a call at %s make the task due on %s', (due, startedAt, day) => {
    const task = make(missedCall, { due }).steps.task as ActionStep;
    const scope = { timeZone: 'Europe/Paris', country: 'FR', now: 0, output: () => ({ startedAt }), lookup: () => undefined };
    expect(
      formatDate(Date.parse(String(resolve(task.params.dueDate!, scope))), { format: 'YYYY-MM-DD', zone: 'Europe/Paris', country: 'FR' }),
    ).toBe(day);
  });

  it('that shut each other out are refused on the spot', () => {
    expect(problemsWith({})).toEqual([]);
    expect(problemsWith({ account: true, accountOwner: 'contact', contactOwner: 'account' })?.map(({ question }) => question)).toEqual([
      'contactOwner',
    ]);
    expect(problemsWith({ accountOwner: 'contact', contactOwner: 'account' })).toEqual([]);
    expect(problemsWith({ contact: false, lead: 'never', due: 'none' })?.map(({ question }) => question)).toEqual(['due']);
  });

  it('of a question that is not asked do not count', () => {
    const { questions } = missedCall;
    const dealIn = questions.find(({ id }) => id === 'dealIn')!;
    const asked = (given: Answers) => isAsked(questions, completeAnswers(questions, given), dealIn);
    expect([asked({}), asked({ deal: 'always' }), asked({ deal: 'always', pipelines: 'perOwner' })]).toEqual([false, true, false]);
  });

  it('that no question offers are taken as none', () => {
    expect(completeAnswers(missedCall.questions, { lead: 'sometimes', contact: 'yes' })).toMatchObject({ lead: 'new', contact: true });
  });
});
