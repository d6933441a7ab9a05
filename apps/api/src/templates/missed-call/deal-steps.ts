import { literal, ref, type Step, text, type Value } from '@navette/flow';
import { connectionOf } from '../document-of.js';
import type { TemplateContext } from '../template.js';
import { caller, contactId, ofNumber, ownerOf } from './values.js';

/** Nothing, a deal, or first a look for deals that the contact has already. */
export const dealSteps = (context: TemplateContext): Step[] => {
  const rule = context.answers.choice('deal');
  if (rule === 'never') return [];
  if (rule === 'always') return [createDeal(context, false)];
  return [dealsOf(context, rule === 'noneOpen'), createDeal(context, true)];
};

const zoho = (context: TemplateContext) => ({ kind: 'action' as const, connector: 'zoho-crm', ...connectionOf(context, 'zoho-crm') });
const condition = (field: string, operator: string, value: Value): Value => ({
  kind: 'fields',
  fields: { field: literal(field), operator: literal(operator), value },
});

/** Stages in which Zoho CRM itself ends a deal. */
const closed = ['Closed Won', 'Closed Lost'];

const dealsOf = (context: TemplateContext, onlyOpen: boolean): Step => ({
  ...zoho(context),
  id: 'deals',
  action: 'find-records',
  title: context.language === 'fr' ? 'Trouver ses affaires' : 'Find their deals',
  onlyIf: { kind: 'test', left: contactId(context), operator: 'hasValue', right: [] },
  params: {
    module: literal('Deals'),
    limit: literal(1),
    conditions: {
      kind: 'list',
      items: [
        condition('Contact_Name', 'is', contactId(context)),
        ...(onlyOpen ? closed.map((stage) => condition('Stage', 'isNot', literal(stage))) : []),
        ...(onlyOpen ? [condition('Created_Time', 'moreThan', yearBefore)] : []),
      ],
    },
  },
});

const yearBefore = ref('trigger', 'startedAt', [{ name: 'moveDate', args: { by: -365, unit: 'days' } }]);

const createDeal = (context: TemplateContext, onlyIfNone: boolean): Step => ({
  ...zoho(context),
  id: 'deal',
  action: 'create-deal',
  ...(onlyIfNone && { onlyIf: { kind: 'test', left: ref('deals', 'id'), operator: 'hasNoValue', right: [] } }),
  params: {
    name: text(context.language === 'fr' ? 'Appel de ' : 'Call of ', caller(context, 'national')),
    ...placeOf(context),
    contactId: contactId(context),
    ...ownerOf(context, 'number'),
  },
});

const placeOf = ({ answers, tableId }: TemplateContext): Record<string, Value> => {
  if (answers.choice('pipelines') === 'perOwner')
    return tableId ? { layout: ofNumber('layout'), pipeline: ofNumber('pipeline'), stage: ofNumber('stage') } : {};
  const chosen = Object.entries(answers.lists('dealIn'));
  return Object.fromEntries(chosen.map(([id, { value, label }]) => [id, { kind: 'literal', value, label }]));
};
