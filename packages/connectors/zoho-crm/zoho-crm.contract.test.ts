import { AskUser, ConnectionLost, NoAnswer, RetryLater } from '@navette/connector-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPractice, type Practice } from '../testing/open-practice.js';
import { zohoCrmEmulator } from './emulator/index.js';
import { zohoCrm } from './index.js';
import { addNote } from './src/actions/add-note.js';
import { changeOwner } from './src/actions/change-owner.js';
import { convertLead } from './src/actions/convert-lead.js';
import { createAccount } from './src/actions/create-account.js';
import { createContact } from './src/actions/create-contact.js';
import { createDeal } from './src/actions/create-deal.js';
import { createLead } from './src/actions/create-lead.js';
import { createRecord } from './src/actions/create-record.js';
import { createTask } from './src/actions/create-task.js';
import { customApiCall } from './src/actions/custom-api-call.js';
import { findByPhoneAction } from './src/actions/find-by-phone.js';
import { findContactByPhone } from './src/actions/find-contact-by-phone.js';
import { findRecords } from './src/actions/find-records.js';
import { findUser } from './src/actions/find-user.js';
import { listUsers } from './src/actions/list-users.js';
import { logCall } from './src/actions/log-call.js';
import { queryCoql } from './src/actions/query-coql.js';
import { updateContact } from './src/actions/update-contact.js';
import { updateRecord } from './src/actions/update-record.js';
import { upsertRecord } from './src/actions/upsert-record.js';
import { options } from './src/options.js';

let practice: Practice;

beforeAll(async () => {
  practice = await openPractice(zohoCrm, zohoCrmEmulator);
});
afterAll(() => practice.close());
beforeEach(async () => {
  await practice.test('POST', '/__test/reset');
  await practice.test('POST', '/__test/tokens', { become: 'valid' });
});

const recordsOf = async (module: string): Promise<any[]> => (await practice.test('GET', `/__test/records/${module}`)).records; // any: read as it is
const ids = {
  claire: '5843104000000101001',
  karim: '5843104000000101002',
  disabled: '5843104000000101004',
  jean: '5843104000000160001',
  marc: '5843104000000170001',
  dupont: '5843104000000150001',
};
const caller = { lastName: 'Unknown caller', company: 'Unknown', phone: '+33612345678' };

describe('the connection', () => {
  it('makes its first token from the refresh token, and says who it is', async () => {
    const { http } = practice.context();
    expect(await zohoCrm.connection?.test(http, practice.values)).toEqual({
      account: 'claire.leroy@acme.example',
      detail: { en: 'Claire Leroy', fr: 'Claire Leroy' },
    });
  });

  it('makes a new token once when the old one is refused, and sends the request again', async () => {
    await practice.run(listUsers, {});
    const before = (await practice.test('POST', '/__test/tokens', { become: 'expired' })).given.refresh_token;
    const made = await Promise.all([practice.run(createLead, caller)]);
    expect(made).toHaveLength(1);
    expect((await practice.test('POST', '/__test/tokens', { become: 'valid' })).given.refresh_token).toBe(before + 1);
    expect((await recordsOf('Leads')).filter(({ Last_Name }) => Last_Name === caller.lastName)).toHaveLength(1);
  });

  it('is lost when the access was withdrawn or the client is unknown, though Zoho says so with 200', async () => {
    await practice.test('POST', '/__test/tokens', { become: 'revoked' });
    await expect(practice.run(listUsers, {})).rejects.toThrow(ConnectionLost);
    const stranger = { ...practice.values, accessToken: '', clientId: 'somebody' };
    await expect(listUsers.run(practice.context({}, stranger), { which: 'ActiveUsers' })).rejects.toMatchObject({ code: 'CLIENT_REFUSED' });
  });

  it('is not lost when only a permission is missing', async () => {
    await practice.test('POST', '/__test/scopes', { missing: ['coql'] });
    await expect(practice.run(findContactByPhone, { phone: '+33612345678' })).rejects.toMatchObject({
      code: 'OAUTH_SCOPE_MISMATCH',
      constructor: AskUser,
    });
  });

  it('reaches the region it was made for', () => {
    const { connection } = zohoCrm;
    expect(connection?.baseUrl({ region: 'us' })).toBe('https://www.zohoapis.com');
    expect(connection?.baseUrl({ region: 'ca' })).toBe('https://www.zohoapis.ca');
    expect(connection?.baseUrl({})).toBe('https://www.zohoapis.eu');
  });
});

describe('limits and failures', () => {
  it('tries again later when too many requests are under way', async () => {
    await practice.run(listUsers, {});
    await practice.test('POST', '/__test/limits', { concurrency: 0 });
    await expect(practice.run(createLead, caller)).rejects.toThrow(RetryLater);
    expect((await recordsOf('Leads')).length).toBe(2);
  });

  it('tries again later after 429, with or without a hint, and after 500', async () => {
    await practice.run(listUsers, {});
    for (const kind of ['429', '500']) {
      await practice.test('POST', '/__test/faults', { kind, path: '/crm/v8/Leads' });
      await expect(practice.run(createLead, caller)).rejects.toThrow(RetryLater);
    }
  });

  it('does not know the outcome when no answer comes to a write, and simply repeats a read', async () => {
    await practice.run(listUsers, {});
    await practice.test('POST', '/__test/faults', { kind: 'broken', path: '/crm/v8/Leads' });
    await expect(practice.run(createLead, caller)).rejects.toThrow(NoAnswer);
    await practice.test('POST', '/__test/faults', { kind: 'broken', path: '/crm/v8/coql' });
    await expect(practice.run(findContactByPhone, { phone: '+33612345678' })).rejects.toThrow(RetryLater);
  });
});

describe('finding by phone', () => {
  it.each(['+33611223344', '06 11 22 33 44', '06.11.22.33.44', '0033611223344', '33611223344'])(
    'finds the contact whatever the spelling: %s',
    async (phone) => {
      expect(await practice.run(findContactByPhone, { phone })).toMatchObject({
        found: true,
        count: 1,
        id: ids.jean,
        name: 'Jean Dupont',
        ownerId: ids.claire,
        accountName: 'Dupont SARL',
        url: `${practice.address}/crm/tab/Contacts/${ids.jean}`,
      });
    },
  );

  it('finds what was stored in other spellings too', async () => {
    expect(await practice.run(findByPhoneAction, { phone: '+33472401011' })).toMatchObject({ module: 'Contacts', name: 'Sophie Bernard' });
    expect(await practice.run(findByPhoneAction, { phone: '+33240414243' })).toMatchObject({ module: 'Leads', name: 'Marc Fontaine' });
    expect(await practice.run(findByPhoneAction, { phone: '+33781828384' })).toMatchObject({ module: 'Leads', name: 'Garnier' });
    expect(await practice.run(findByPhoneAction, { phone: '01 42 68 53 00' })).toMatchObject({ module: 'Accounts', name: 'Dupont SARL' });
  });

  it('does not take a number with the same last digits for the same', async () => {
    expect(await practice.run(findContactByPhone, { phone: '+33699223344' })).toEqual({ found: false, count: 0, contacts: [] });
  });

  it('stops when it is set to, and refuses what is no number', async () => {
    await expect(practice.run(findContactByPhone, { phone: '+33612345678', ifNotFound: 'stop' })).rejects.toMatchObject({
      code: 'NOTHING_FOUND',
    });
    await expect(practice.run(findContactByPhone, { phone: 'anonymous' })).rejects.toMatchObject({ code: 'NOT_A_PHONE', field: 'phone' });
  });
});

describe('finding records', () => {
  it('finds by conditions, all or any of them', async () => {
    const conditions = [
      { field: 'Last_Name', value: "O'Neil" },
      { field: 'Lead_Status', value: 'Contacted' },
    ];
    await practice.run(createLead, { lastName: "O'Neil", company: 'O\\N' });
    expect(await practice.run(findRecords, { module: 'Leads', conditions })).toMatchObject({ found: false });
    expect(await practice.run(findRecords, { module: 'Leads', conditions, match: 'any' })).toMatchObject({ count: 2, name: "O'Neil" });
    expect(await practice.run(findRecords, { module: 'Leads', conditions: [{ field: 'Company', value: 'O\\N' }] })).toMatchObject({
      count: 1,
    });
  });

  it('reads through a lookup, and only the fields asked for', async () => {
    const found = await practice.run(findRecords, {
      module: 'Contacts',
      conditions: [{ field: 'Account_Name.Account_Name', operator: 'startsWith', value: 'Dup' }],
      columns: ['Last_Name', 'Account_Name.Phone'],
    });
    expect(found.records.map(({ fields }) => fields)).toEqual([
      { id: ids.jean, Owner: { id: ids.claire }, Last_Name: 'Dupont', 'Account_Name.Phone': '01 42 68 53 00' },
    ]);
  });

  it('reads a module it has never heard of by asking for its fields', async () => {
    await practice.run(addNote, { module: 'Contacts', id: ids.jean, title: 'Hello', text: 'World' });
    expect(await practice.run(findRecords, { module: 'Notes', conditions: [{ field: 'Note_Title', value: 'Hello' }] })).toMatchObject({
      count: 1,
      name: 'Hello',
    });
  });

  it('says which column or where in the query Zoho stopped understanding', async () => {
    await expect(practice.run(findRecords, { module: 'Leads', conditions: [{ field: 'Colour', value: 'red' }] })).rejects.toMatchObject({
      code: 'INVALID_QUERY',
    });
    await expect(practice.run(queryCoql, { query: 'select id from Leads' })).rejects.toMatchObject({
      code: 'SYNTAX_ERROR',
      field: 'query',
    });
    expect(await practice.run(queryCoql, { query: 'select Last_Name from Leads where id is not null limit 0, 1' })).toMatchObject({
      count: 1,
      more: true,
    });
  });

  it('finds users by e-mail and lists the active ones', async () => {
    expect(await practice.run(findUser, { query: 'Karim.Benali@acme.example' })).toMatchObject({ found: true, id: ids.karim });
    expect(await practice.run(findUser, { query: 'nadia.petit@acme.example' })).toEqual({ found: false });
    expect((await practice.run(listUsers, {})).users.map(({ name }) => name)).toEqual(['Claire Leroy', 'Karim Benali', 'Paul Martin']);
    expect((await practice.run(listUsers, { which: 'AllUsers' })).count).toBe(4);
  });
});

describe('creating', () => {
  it('creates a lead for the owner named by e-mail, with our mark after the description', async () => {
    const { id, url } = await practice.run(createLead, {
      ...caller,
      owner: 'Karim.Benali@acme.example',
      description: 'Missed call',
      status: 'Not Contacted',
    });
    const [lead] = await recordsOf('Leads');
    expect(lead).toMatchObject({
      id,
      Last_Name: caller.lastName,
      Phone: caller.phone,
      Owner: { id: ids.karim },
      Lead_Status: 'Not Contacted',
    });
    expect(lead.Description).toMatch(/^Missed call\n\nNavette ref [0-9A-Z]{10}$/);
    expect((await fetch(url)).status).toBe(200);
  });

  it('creates a task about that lead, due on the day of the flow’s time zone', async () => {
    const lead = await practice.run(createLead, caller);
    await practice.run(createTask, {
      subject: 'Call back',
      dueDate: '2026-03-02T23:30:00Z',
      relatedModule: 'Leads',
      relatedId: lead.id,
      priority: 'High',
    });
    expect((await recordsOf('Tasks'))[0]).toMatchObject({
      Subject: 'Call back',
      Due_Date: '2026-03-03',
      What_Id: { id: lead.id, name: caller.lastName },
      $se_module: 'Leads',
    });
  });

  it('creates account, contact, deal and call, linked to each other', async () => {
    const account = await practice.run(createAccount, { name: 'Nouvelle SAS', phone: '+33142000000' });
    const contact = await practice.run(createContact, { lastName: 'Nouveau', accountId: account.id, email: 'n@nouvelle.example' });
    await practice.run(createDeal, {
      name: 'First',
      pipeline: 'Renewals',
      stage: 'To renew',
      contactId: contact.id,
      accountId: account.id,
      amount: 900,
      closingDate: '2026-06-30',
    });
    await practice.run(logCall, {
      subject: 'Call',
      type: 'Outbound',
      startedAt: '2026-03-02T09:12:04.123Z',
      durationSeconds: 92,
      relatedModule: 'Contacts',
      relatedId: contact.id,
      recordingUrl: 'https://cdn.example/r.mp3',
    });
    expect((await recordsOf('Contacts'))[0]).toMatchObject({ Account_Name: { id: account.id, name: 'Nouvelle SAS' } });
    expect((await recordsOf('Deals'))[0]).toMatchObject({ Stage: 'To renew', Contact_Name: { id: contact.id }, Amount: 900 });
    expect((await recordsOf('Calls'))[0]).toMatchObject({
      Call_Duration: '01:32',
      Call_Start_Time: '2026-03-02T09:12:04+00:00',
      Who_Id: { id: contact.id },
    });
  });

  it('names the param whose value is missing or refused', async () => {
    await expect(practice.run(createLead, { lastName: 'Dupont' })).rejects.toMatchObject({
      code: 'MANDATORY_NOT_FOUND',
      field: 'company',
      sentence: { en: '“Company” is empty and Zoho CRM requires it. Choose data or type a default value.' },
    });
    await expect(practice.run(createLead, { ...caller, email: 'not an address' })).rejects.toMatchObject({
      code: 'INVALID_DATA',
      field: 'email',
    });
    await expect(practice.run(createLead, { ...caller, status: 'Hot' })).rejects.toMatchObject({ field: 'status' });
    await expect(practice.run(createLead, { ...caller, phone: 'call me' })).rejects.toMatchObject({ field: 'phone' });
    await expect(practice.run(createLead, { ...caller, owner: ids.disabled })).rejects.toMatchObject({ field: 'owner' });
    await expect(practice.run(createLead, { ...caller, owner: 'nobody@acme.example' })).rejects.toMatchObject({
      code: 'USER_UNKNOWN',
      field: 'owner',
    });
    await expect(practice.run(createDeal, { name: 'First', pipeline: 'Renewals', stage: 'Qualification' })).rejects.toMatchObject({
      field: 'stage',
    });
    await expect(practice.run(createTask, { subject: 'Call', dueDate: 'tomorrow' })).rejects.toMatchObject({
      code: 'NOT_A_DATE',
      field: 'dueDate',
    });
    await expect(practice.run(createTask, { subject: 'Call', relatedModule: 'Leads', relatedId: '123' })).rejects.toMatchObject({
      field: 'relatedId',
    });
    expect((await recordsOf('Leads')).length).toBe(2);
  });

  it('says that there is one already', async () => {
    await expect(practice.run(createContact, { lastName: 'Dupont', email: 'jean.dupont@dupont.example' })).rejects.toMatchObject({
      code: 'DUPLICATE_DATA',
      field: 'email',
      details: { answer: { data: [{ details: { duplicate_record: { id: ids.jean } } }] } },
    });
  });

  it('writes any other field and any other module', async () => {
    await practice.run(createLead, { ...caller, fields: { City: 'Paris', Website: 'example.fr' } });
    expect((await recordsOf('Leads'))[0]).toMatchObject({ City: 'Paris' });
    await practice.run(createRecord, { module: 'Campaigns', fields: { Campaign_Name: 'Spring', Type: 'Email' } });
    expect((await recordsOf('Campaigns'))[0]).toMatchObject({ Campaign_Name: 'Spring' });
    await expect(practice.run(createRecord, { module: 'Unicorns', fields: { Name: 'x' } })).rejects.toMatchObject({
      code: 'INVALID_MODULE',
      field: 'module',
    });
  });
});

describe('a lost answer to a creating action', () => {
  const twice = [
    { name: 'a lead', module: 'Leads', action: createLead, params: caller },
    { name: 'a contact', module: 'Contacts', action: createContact, params: { lastName: 'Nouveau' } },
    { name: 'an account', module: 'Accounts', action: createAccount, params: { name: 'Nouvelle SAS' } },
    { name: 'a deal', module: 'Deals', action: createDeal, params: { name: 'First', stage: 'Qualification' } },
    { name: 'a task', module: 'Tasks', action: createTask, params: { subject: 'Call back', description: 'Soon' } },
    { name: 'a call', module: 'Calls', action: logCall, params: { subject: 'Call', type: 'Missed', startedAt: '2026-03-02T09:12:04Z' } },
    { name: 'a note', module: 'Notes', action: addNote, params: { module: 'Contacts', id: ids.jean, text: 'Hello' } },
    { name: 'a campaign', module: 'Campaigns', action: createRecord, params: { module: 'Campaigns', fields: { Campaign_Name: 'Spring' } } },
  ];

  it.each(twice)('finds $name again by our mark, so that there is only one', async ({ module, action, params }) => {
    await practice.run(listUsers, {});
    const before = (await recordsOf(module)).length;
    const same = { idempotencyKey: 'run-7:create:2', intendedAt: new Date().toISOString() };
    expect(await practice.check(action as never, params as never, same)).toBeUndefined();
    await practice.test('POST', '/__test/faults', { kind: 'broken', method: 'POST', path: `/crm/v8/${module}`, afterEffect: true });
    await expect(practice.run(action as never, params as never, same)).rejects.toThrow(NoAnswer);
    const found = await practice.check(action as never, params as never, same);
    const [made] = await recordsOf(module);
    expect(found).toMatchObject({ id: made.id });
    expect((await recordsOf(module)).length).toBe(before + 1);
  });

  it('does not take the same record of another execution for its own', async () => {
    await practice.run(createLead, caller, { idempotencyKey: 'run-1:create:' });
    expect(await practice.check(createLead, caller, { idempotencyKey: 'run-2:create:' })).toBeUndefined();
  });

  it('looks through more than one page', async () => {
    const same = { idempotencyKey: 'run-first:create:' };
    await practice.run(createLead, caller, same);
    const { http } = practice.context();
    const rows = Array.from({ length: 100 }, () => ({ Last_Name: caller.lastName, Company: 'x' }));
    for (let batch = 0; batch < 3; batch += 1) await http.post('/crm/v8/Leads', { data: rows });
    expect(await practice.check(createLead, caller, same)).toMatchObject({ id: expect.any(String) });
  });
});

describe('changing', () => {
  it('updates only what is given', async () => {
    await practice.run(updateRecord, { module: 'Leads', id: ids.marc, fields: { Lead_Status: 'Pre-Qualified', Company: '' } });
    await practice.run(updateContact, { id: ids.jean, mobile: '+33611223355', owner: ids.karim });
    expect((await recordsOf('Leads')).find(({ id }) => id === ids.marc)).toMatchObject({
      Lead_Status: 'Pre-Qualified',
      Company: 'Fontaine & Fils',
    });
    expect((await recordsOf('Contacts')).find(({ id }) => id === ids.jean)).toMatchObject({
      Mobile: '+33611223355',
      Last_Name: 'Dupont',
      Owner: { id: ids.karim },
    });
  });

  it('says that a record is missing, and that a lead was converted', async () => {
    await expect(practice.run(updateRecord, { module: 'Leads', id: '123', fields: { City: 'Lyon' } })).rejects.toMatchObject({
      code: 'RECORD_MISSING',
      field: 'id',
    });
    await practice.test('POST', `/__test/convert/${ids.marc}`);
    await expect(practice.run(updateRecord, { module: 'Leads', id: ids.marc, fields: { City: 'Lyon' } })).rejects.toMatchObject({
      code: 'ID_ALREADY_CONVERTED',
    });
  });

  it('creates or updates by the match fields, and a repeat changes nothing more', async () => {
    const wanted = { module: 'Contacts', matchFields: ['Email'], fields: { Last_Name: 'Nouveau', Email: 'n@nouvelle.example' } };
    const first = await practice.run(upsertRecord, wanted);
    expect(first).toMatchObject({ outcome: 'created' });
    expect(await practice.run(upsertRecord, wanted)).toEqual({ ...first, outcome: 'updated', matchedField: 'Email' });
    expect((await recordsOf('Contacts')).length).toBe(3);
  });

  it('gives a record to another owner', async () => {
    await practice.run(changeOwner, { module: 'Leads', id: ids.marc, owner: 'paul.martin@acme.example' });
    expect((await recordsOf('Leads')).find(({ id }) => id === ids.marc).Owner.name).toBe('Paul Martin');
  });

  it('converts a lead once, and finds that out after a lost answer', async () => {
    const wanted = { id: ids.marc, dealName: 'Fontaine', stage: 'Qualification', closingDate: '2026-06-30' };
    await practice.run(listUsers, {});
    expect(await practice.check(convertLead, wanted)).toBeUndefined();
    await practice.test('POST', '/__test/faults', { kind: 'broken', method: 'POST', path: '/crm/v8/Leads', afterEffect: true });
    await expect(practice.run(convertLead, wanted)).rejects.toThrow(NoAnswer);
    const found = await practice.check(convertLead, wanted);
    const [[contact], [account], [deal]] = await Promise.all([recordsOf('Contacts'), recordsOf('Accounts'), recordsOf('Deals')]);
    expect(found).toEqual({ contactId: contact.id, accountId: account.id, dealId: deal.id });
    await expect(practice.run(convertLead, wanted)).rejects.toMatchObject({ code: 'ID_ALREADY_CONVERTED' });
  });

  it('leaves the lead alone when its deal is refused', async () => {
    await expect(practice.run(convertLead, { id: ids.marc, dealName: 'Fontaine', stage: 'Nowhere' })).rejects.toMatchObject({
      field: 'stage',
    });
    expect(await practice.check(convertLead, { id: ids.marc })).toBeUndefined();
    expect((await recordsOf('Contacts')).length).toBe(2);
  });
});

describe('the option lists', () => {
  const load = async (list: string, params: Record<string, unknown> = {}, search = '') =>
    (await options[list]!.load(practice.context(), { search, params })).options;

  it('depend on each other: layout, pipeline, stage', async () => {
    const layouts = await load('dealLayouts');
    expect(layouts.map(({ label }) => label)).toEqual(['Standard', 'Partners']);
    expect((await load('pipelines', { layout: layouts[0]?.value })).map(({ label }) => label)).toEqual(['New business', 'Renewals']);
    const stages = await load('stages', { layout: layouts[0]?.value, pipeline: 'Renewals' });
    expect(stages.map(({ value }) => value)).toEqual(['To renew', 'Offer sent', 'Closed Won', 'Closed Lost']);
    expect(await load('stages', { layout: layouts[1]?.value })).toHaveLength(4);
  });

  it('offer users, statuses, modules and fields, required ones first', async () => {
    expect(await load('users', {}, 'karim')).toEqual([{ value: ids.karim, label: 'Karim Benali', detail: 'karim.benali@acme.example' }]);
    expect((await load('leadStatuses')).map(({ value }) => value)).toContain('Not Contacted');
    expect((await load('modules')).map(({ value }) => value)).toContain('Campaigns');
    expect((await load('fields', { module: 'Leads' })).slice(0, 2).map(({ value }) => value)).toEqual(['Last_Name', 'Company']);
    expect((await load('callFields')).map(({ value }) => value)).toContain('Voice_Recording__s');
  });
});

describe('the practice CRM', () => {
  it('answers a custom call, and shows its records on its page', async () => {
    expect(await practice.run(customApiCall, { path: '/crm/v8/org' })).toMatchObject({
      status: 200,
      body: { org: [{ company_name: 'Acme' }] },
    });
    await practice.run(createLead, caller);
    const page = await (await fetch(`${practice.address}/?lang=fr`)).text();
    expect(page).toContain('Prospects');
    expect(page).toContain('Unknown caller');
  });

  it('enforces the fields parameter, pages its lists and searches', async () => {
    const { http } = practice.context();
    await expect(http.get('/crm/v8/Leads')).rejects.toMatchObject({ code: 'REQUIRED_PARAM_MISSING' });
    expect((await http.get('/crm/v8/Leads', { fields: 'Last_Name', per_page: 1 })).data).toMatchObject({
      info: { count: 1, more_records: true },
    });
    expect((await http.get('/crm/v8/Leads/search', { email: 'nobody@example.fr' })).status).toBe(204);
    expect((await http.get('/crm/v8/Contacts/search', { phone: '0611223344' })).data).toMatchObject({ data: [{ id: ids.jean }] });
    const criteria = '((Last_Name:equals:Fontaine)and(Email:starts_with:marc))';
    expect((await http.get('/crm/v8/Leads/search', { criteria })).data).toMatchObject({ data: [{ id: ids.marc }] });
  });

  it('answers each row for itself, with the status that fits', async () => {
    const { http } = practice.context();
    const good = { Last_Name: 'A', Company: 'B' };
    const accept = [201, 202, 207];
    const post = (data: object[]) => http.request({ method: 'POST', path: '/crm/v8/Leads', json: { data } as never, accept });
    expect([(await post([good])).status, (await post([{}])).status, (await post([good, {}])).status]).toEqual([201, 202, 207]);
  });
});
