import { type Condition, literal, type MoveUnit, ref, type Step, type Transform, text, type Value } from '@navette/flow';
import { connectionOf } from '../document-of.js';
import type { TemplateContext } from '../template.js';
import { caller, companyNumber, contactId, either, firstFound, ofNumber, ownerOf } from './values.js';

const say = ({ language }: TemplateContext, en: string, fr: string): string => (language === 'fr' ? fr : en);
const zoho = (context: TemplateContext) => ({ kind: 'action' as const, connector: 'zoho-crm', ...connectionOf(context, 'zoho-crm') });
const isMissing = (left: Value): Condition => ({ kind: 'test', left, operator: 'hasNoValue', right: [] });

export const missed = (context: TemplateContext): Step => ({
  id: 'trigger',
  kind: 'trigger',
  connector: 'ringover',
  trigger: 'call-missed',
  ...connectionOf(context, 'ringover'),
  params: context.answers.choice('outgoing') === 'any' ? { direction: literal('any') } : {},
});

export const lookUpOwner = (context: TemplateContext): Step => ({
  id: 'owner',
  kind: 'action',
  connector: 'core',
  action: 'lookup-row',
  title: say(context, 'Look up who follows this number', 'Chercher qui suit ce numéro'),
  params: {
    ...(context.tableId && { table: literal(context.tableId) }),
    key: companyNumber(context),
    ifMissing: literal('continue'),
  },
});

type Branch = Extract<Step, { kind: 'branch' }>;

export const isIgnored = (context: TemplateContext): Branch => ({
  id: 'isIgnored',
  kind: 'branch',
  mode: 'first',
  title: say(context, 'Number to ignore?', 'Numéro à ignorer ?'),
  paths: [
    {
      id: 'ignored',
      label: say(context, 'Ignored', 'Ignoré'),
      when: { kind: 'test', left: ofNumber('ignore'), operator: 'isYes', right: [] },
    },
  ],
});

export const ignored = (context: TemplateContext): Step => ({
  id: 'ignored',
  kind: 'stop',
  title: say(context, 'Ignored number', 'Numéro ignoré'),
  as: 'done',
});

export const whoCalls = (context: TemplateContext): Step => ({
  ...zoho(context),
  id: 'find',
  action: 'find-by-phone',
  title: say(context, 'Find who calls', 'Trouver qui appelle'),
  params: { phone: caller(context, 'international') },
});

export const createAccount = (context: TemplateContext): Step => ({
  ...zoho(context),
  id: 'account',
  action: 'create-account',
  onlyIf: isMissing(ref('find', ['accounts'])),
  params: {
    name: text(say(context, 'Company of ', 'Société de '), caller(context, 'national')),
    phone: caller(context, 'international'),
    ...ownerOf(context, context.answers.choice('accountOwner')),
  },
});

export const createContact = (context: TemplateContext): Step => ({
  ...zoho(context),
  id: 'contact',
  action: 'create-contact',
  onlyIf: isMissing(ref('find', ['contacts'])),
  params: {
    lastName: text(say(context, 'Unknown caller ', 'Appelant inconnu '), caller(context, 'national')),
    phone: caller(context, 'international'),
    ...(context.answers.yes('account') && { accountId: either(firstFound('accounts', 'id'), ref('account', 'id')) }),
    ...ownerOf(context, context.answers.choice('contactOwner')),
  },
});

/** Neither contact nor lead nor account was found: what this run creates itself does not count. */
export const isNew = (context: TemplateContext): Branch => ({
  id: 'known',
  kind: 'branch',
  mode: 'first',
  title: say(context, 'Unknown caller?', 'Appelant inconnu ?'),
  paths: [
    {
      id: 'new',
      label: say(context, 'Nobody found', 'Personne trouvé'),
      when: { kind: 'test', left: ref('find', 'found'), operator: 'isNo', right: [] },
    },
  ],
});

export const createLead = (context: TemplateContext): Step => ({
  ...zoho(context),
  id: 'lead',
  action: 'create-lead',
  params: {
    lastName: text(say(context, 'Unknown caller ', 'Appelant inconnu '), caller(context, 'national')),
    // Zoho CRM requires it, and a telephone number tells nothing of it.
    company: literal(say(context, 'Unknown company', 'Société inconnue')),
    phone: caller(context, 'international'),
    ...ownerOf(context, 'number'),
  },
});

const moveBy = (by: number, unit: MoveUnit): Transform[] => [{ name: 'moveDate', args: { by, unit } }];

/** How far after the call the task is due, by the answer; the same day moves nothing. */
const dueMoves: Record<string, Transform[]> = {
  '2h': moveBy(2, 'businessHours'),
  '1': moveBy(1, 'businessDays'),
  '2': moveBy(2, 'businessDays'),
};

export const createTask = (context: TemplateContext): Step => {
  const { answers } = context;
  const aboutLead = !answers.yes('contact') && answers.choice('lead') !== 'never';
  return {
    ...zoho(context),
    id: 'task',
    action: 'create-task',
    params: {
      subject: text(say(context, 'Call back ', 'Rappeler '), caller(context, 'national')),
      description: text(
        say(context, 'The call did not take place: ', 'L’appel n’a pas eu lieu : '),
        ref('trigger', 'direction'),
        ', ',
        ref('trigger', 'startedAt'),
      ),
      dueDate: ref('trigger', 'startedAt', dueMoves[answers.choice('due')]),
      ...ownerOf(context, 'number'),
      ...(aboutLead && { relatedModule: literal('Leads'), relatedId: ref('lead', 'id', [{ name: 'default', args: { value: '' } }]) }),
      contactId: contactId(context),
    },
  };
};
