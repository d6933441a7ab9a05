import { catalog, connectors } from '@navette/connectors';
import { compile, type FlowDocument, literal, ref } from '@navette/flow';
import type { TeamTemplate } from '@navette/store';
import { describe, expect, it } from 'vitest';
import { completeAnswers, readAnswers } from './answers.js';
import { documentToKeep, templateOfTeam } from './team-template.js';

const document: FlowDocument = {
  format: 1,
  name: 'Thank new leads',
  steps: {
    trigger: {
      id: 'trigger',
      kind: 'trigger',
      connector: 'ringover',
      trigger: 'call-missed',
      connectionId: 'c-ringover',
      params: {},
      leave: [
        { label: 'Answered', connector: 'zoho-crm', trigger: 'call-answered', connectionId: 'c-zoho', matches: ref('trigger', 'from') },
      ],
    },
    send: {
      id: 'send',
      kind: 'action',
      connector: 'email',
      action: 'send-email',
      connectionId: 'c-email',
      params: { to: literal('claire.leroy@example.com'), subject: literal('A call'), text: ref('trigger', 'from') },
    },
  },
  links: [{ from: 'trigger', exit: 'next', to: 'send' }],
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
  layout: { mode: 'automatic' },
};

const questions = [
  { stepId: 'send', param: 'to', title: 'Who is told?' },
  { stepId: 'send', param: 'text', title: 'A pill by now' },
  { stepId: 'gone', param: 'to', title: 'A step that is gone' },
];
const kept: TeamTemplate = { id: 't1', name: 'Missed calls', description: '', document: documentToKeep(document), questions };
const template = templateOfTeam(kept, connectors);
const make = (given: Record<string, string>, connections: Record<string, string> = {}) => {
  const answers = readAnswers(template.questions, completeAnswers(template.questions, given));
  return template.make({ name: 'Mine', language: 'en', habits: {}, connections, answers });
};

describe('a template of a team', () => {
  it('is kept without any account', () => {
    expect(JSON.stringify(kept.document)).not.toMatch(/connectionId|c-/);
  });

  it('asks for the account of every app in it, and for the texts that can still be asked', () => {
    expect(template.connections).toEqual(['ringover', 'zoho-crm', 'email']);
    expect(template.questions.map(({ id, initial }) => [id, initial])).toEqual([['send.to', 'claire.leroy@example.com']]);
  });

  it('gives the flow as it was with the accounts and the answers of whoever uses it', () => {
    const connections = { ringover: 'c-ringover', 'zoho-crm': 'c-zoho', email: 'c-email' };
    expect(make({}, connections)).toEqual({ ...document, name: 'Mine' });
    expect(make({ 'send.to': 'karim@example.com' }, connections).steps.send).toMatchObject({
      params: { to: literal('karim@example.com') },
    });
  });

  it('lacks nothing but accounts when none is chosen', () => {
    const { leave: _, ...trigger } = document.steps.trigger as Extract<FlowDocument['steps'][string], { kind: 'trigger' }>;
    const simple = templateOfTeam(
      { ...kept, document: documentToKeep({ ...document, steps: { ...document.steps, trigger } }) },
      connectors,
    );
    const answers = readAnswers(simple.questions, completeAnswers(simple.questions, {}));
    const made = simple.make({ name: 'Mine', language: 'en', habits: {}, connections: {}, answers });
    const blocking = compile(made, catalog()).issues.filter(({ level }) => level === 'blocking');
    expect(new Set(blocking.map(({ code }) => code))).toEqual(new Set(['connectionMissing']));
  });
});
