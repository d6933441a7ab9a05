import { NoAnswer } from '@navette/connector-sdk';
import { describe, expect, it } from 'vitest';
import { changeOwner } from '../src/actions/change-owner.js';
import { convertLead } from '../src/actions/convert-lead.js';
import { listUsers } from '../src/actions/list-users.js';
import { updateContact } from '../src/actions/update-contact.js';
import { updateRecord } from '../src/actions/update-record.js';
import { upsertRecord } from '../src/actions/upsert-record.js';
import { ids, practice, recordsOf, usePractice } from '../testing/zoho-practice.js';

usePractice();

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
