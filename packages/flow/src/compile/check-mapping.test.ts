import { describe, expect, it } from 'vitest';
import type { Catalog } from '../catalog.js';
import { compile } from '../compile.js';
import type { ActionStep } from '../document.js';
import { actionStep, documentOf, triggerStep } from '../testing/document-of.js';
import { sampleCatalog } from '../testing/sample-catalog.js';
import { literal, ref, type Value } from '../value.js';
import { fieldListsOf, type RequiredFields } from './mapping-table.js';

const params = {
  type: 'object',
  required: ['module'],
  properties: {
    module: { type: 'string' },
    lastName: { type: 'string' },
    fields: { type: 'object', 'x-ui': { mapping: 'fields', own: { Last_Name: 'lastName' } } },
  },
};

/** The CRM of the samples, with an action whose fields are those of a module. */
const catalogOf = (act: 'create' | 'update'): Catalog => ({
  connectors: sampleCatalog.connectors.map((connector) => {
    if (connector.name !== 'crm') return connector;
    const record = { en: 'record', fr: 'fiche' };
    const action = { ...connector.actions[0]!, name: 'put-record', writes: { act, one: record, many: record }, params };
    return { ...connector, lists: { fields: { dependsOn: ['module'] } }, actions: [action] };
  }),
});

const stepOf = (fields: Value | undefined, change: Partial<ActionStep> = {}) =>
  actionStep('put', {
    action: 'put-record',
    connectionId: 'mine',
    params: { module: literal('Leads'), ...(fields && { fields }) },
    ...change,
  });
const fieldsOf = (fields: Record<string, Value>): Value => ({ kind: 'fields', fields });

const required: RequiredFields = {
  connectionId: 'mine',
  list: 'fields',
  params: '{"module":"Leads"}',
  fields: [
    { name: 'Company', label: 'Company' },
    { name: 'Last_Name', label: 'Last name' },
  ],
};
const issuesOf = (step: ActionStep, { act = 'create', known = [required] }: { act?: 'create' | 'update'; known?: RequiredFields[] } = {}) =>
  compile(documentOf([triggerStep(), step], 'call next put'), catalogOf(act), { required: known }).issues.filter(
    ({ code }) => code === 'fieldMissing',
  );

describe('a field that the account requires of a new record', () => {
  it('blocks while its row is empty, is pinned to the row, and has a param of its own where that fills it', () => {
    expect(issuesOf(stepOf(undefined))).toEqual([
      expect.objectContaining({
        level: 'blocking',
        stepId: 'put',
        field: 'params.fields.Company',
        sentence: expect.objectContaining({ en: '“Company” is empty and Zoho CRM requires it.' }),
      }),
    ]);
    expect(issuesOf(stepOf(fieldsOf({ Company: literal('  ') })))).toHaveLength(1);
  });

  it.each([
    ['something fills it', stepOf(fieldsOf({ Company: ref('call', 'company') })), {}],
    ['one pill fills all fields', stepOf(ref('call', 'lead')), {}],
    ['the record exists already', stepOf(undefined), { act: 'update' as const }],
    ['the step is switched off', stepOf(undefined, { off: true }), {}],
    ['another module is written', stepOf(undefined, { params: { module: literal('Deals') } }), {}],
    ['another account is used', stepOf(undefined, { connectionId: 'other' }), {}],
    ['nobody could ask the app', stepOf(undefined), { known: [] }],
  ])('is no issue when %s', (_, step, given) => expect(issuesOf(step, given)).toEqual([]));
});

describe('what a document has to ask of the accounts', () => {
  it('is each list once, with the choices that it depends on, as soon as they are made', () => {
    const steps = [
      triggerStep(),
      stepOf(undefined),
      { ...stepOf(undefined), id: 'again' },
      { ...stepOf(undefined, { params: {} }), id: 'later' },
    ];
    const { connectionId, list, params } = required;
    expect(fieldListsOf(documentOf(steps), catalogOf('create'))).toEqual([{ connectionId, list, params }]);
  });
});
