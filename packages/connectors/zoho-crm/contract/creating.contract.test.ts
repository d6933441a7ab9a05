import { describe, expect, it } from 'vitest';
import { createAccount } from '../src/actions/create-account.js';
import { createContact } from '../src/actions/create-contact.js';
import { createDeal } from '../src/actions/create-deal.js';
import { createLead } from '../src/actions/create-lead.js';
import { createRecord } from '../src/actions/create-record.js';
import { createTask } from '../src/actions/create-task.js';
import { logCall } from '../src/actions/log-call.js';
import { caller, ids, practice, recordsOf, usePractice } from '../testing/zoho-practice.js';

usePractice();

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
    await expect(practice.run(createRecord, { module: 'Leads', fields: { Last_Name: 'Dupont' } })).rejects.toMatchObject({
      code: 'MANDATORY_NOT_FOUND',
      field: 'Company',
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
