import { describe, expect, it } from 'vitest';
import { addNote } from '../src/actions/add-note.js';
import { createLead } from '../src/actions/create-lead.js';
import { findByPhoneAction } from '../src/actions/find-by-phone.js';
import { findContactByPhone } from '../src/actions/find-contact-by-phone.js';
import { findRecords } from '../src/actions/find-records.js';
import { findUser } from '../src/actions/find-user.js';
import { listUsers } from '../src/actions/list-users.js';
import { queryCoql } from '../src/actions/query-coql.js';
import { ids, practice, usePractice } from '../testing/zoho-practice.js';

usePractice();

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
