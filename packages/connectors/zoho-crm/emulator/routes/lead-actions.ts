import type { EmulatorKit } from '@navette/connector-sdk/emulator';
import type { Json, JsonObject } from '@navette/flow';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../answers.js';
import { moduleOf } from '../data/modules.js';
import type { ZohoRecord } from '../record.js';
import type { RowAnswer } from '../rows.js';
import { idOf } from '../rules.js';
import { addRecord, changeRecord, recordsOf, type State } from '../state.js';
import { insertRow, isConverted } from '../write.js';

type Convert = { Params: { id: string }; Body: { data?: JsonObject[] } | undefined };
type ChangeOwner = { Params: { module: string; id: string }; Body: { owner?: { id?: string } } | undefined };

/** Converting a lead, and giving a record to somebody else. */
export const addLeadActions = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.post<Convert>('/Leads/:id/actions/convert', async ({ params, body }, reply) => {
    const lead = recordsOf(kit.state(), 'Leads').get(params.id);
    if (!lead) return refuse(reply, 400, 'INVALID_DATA', 'the id given seems to be invalid', { resource_path_index: 1 });
    if (isConverted(lead)) return refuse(reply, 400, 'ID_ALREADY_CONVERTED', 'id already converted', { resource_path_index: 1 });
    const wanted = body?.data?.[0] ?? {};
    const answer = convert(kit.state(), lead, wanted);
    return reply.code(answer.status === 'success' ? 200 : 202).send({ data: [answer] });
  });
  app.post<ChangeOwner>('/:module/:id/actions/change_owner', async ({ params, body }, reply) => {
    const state = kit.state();
    const record = recordsOf(state, params.module).get(params.id);
    const owner = state.users.find(({ id, status }) => id === body?.owner?.id && status === 'active');
    if (!record) return refuse(reply, 400, 'INVALID_DATA', 'the id given seems to be invalid', { resource_path_index: 1 });
    if (!owner) return refuse(reply, 400, 'INVALID_DATA', 'invalid data', { api_name: 'id', json_path: '$.owner.id' });
    changeRecord(params.module, record, { Owner: { id: owner.id, name: owner.full_name } });
    return { data: [{ code: 'SUCCESS', details: { id: record.id }, message: 'owner is successfully updated', status: 'success' }] };
  });
};

/** The deal is checked first: a refusal leaves the lead as it was. */
const convert = (state: State, lead: ZohoRecord, wanted: JsonObject): RowAnswer => {
  const Owner = wanted.assign_to ? { id: idOf(wanted.assign_to) } : { id: idOf(lead.Owner ?? null) };
  const account =
    existing(state, 'Accounts', wanted.Accounts) ??
    addRecord(state, 'Accounts', { Account_Name: lead.Company ?? '', Phone: lead.Phone ?? null, Owner });
  const deal = wanted.Deals ? dealOf(state, wanted.Deals as JsonObject, account, Owner) : undefined;
  if (deal?.status === 'error') return deal;
  const contact = existing(state, 'Contacts', wanted.Contacts) ?? addRecord(state, 'Contacts', contactFields(lead, account, Owner));
  const read = (record: ZohoRecord | undefined, name: string): Json => (record ? { id: record.id, name: record[name] ?? '' } : null);
  const dealRecord = deal ? recordsOf(state, 'Deals').get(String(deal.details.id)) : undefined;
  const details = { Contacts: read(contact, 'Full_Name'), Deals: read(dealRecord, 'Deal_Name'), Accounts: read(account, 'Account_Name') };
  changeRecord('Leads', lead, {
    Converted__s: true,
    Converted_Contact: details.Contacts,
    Converted_Account: details.Accounts,
    Converted_Deal: details.Deals,
  });
  return { code: 'SUCCESS', details, message: 'The record has been converted successfully', status: 'success' };
};

const existing = (state: State, module: string, wanted: Json | undefined): ZohoRecord | undefined =>
  wanted ? recordsOf(state, module).get(idOf(wanted)) : undefined;

const contactFields = (lead: ZohoRecord, account: ZohoRecord, Owner: JsonObject): JsonObject => {
  const carried = ['First_Name', 'Last_Name', 'Email', 'Phone', 'Mobile', 'Lead_Source', 'Description'];
  const fields = Object.fromEntries(carried.map((name) => [name, lead[name] ?? null]));
  return { ...fields, Account_Name: { id: account.id, name: account.Account_Name ?? '' }, Owner };
};

const dealOf = (state: State, wanted: JsonObject, account: ZohoRecord, Owner: JsonObject): RowAnswer => {
  const module = moduleOf('Deals');
  if (!module) throw new Error('Deals is a module of the practice account');
  return insertRow(state, module, { ...wanted, Account_Name: { id: account.id }, Owner }, 0);
};
