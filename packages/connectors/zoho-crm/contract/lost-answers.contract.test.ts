import { NoAnswer } from '@navette/connector-sdk';
import { describe, expect, it } from 'vitest';
import { addNote } from '../src/actions/add-note.js';
import { createAccount } from '../src/actions/create-account.js';
import { createContact } from '../src/actions/create-contact.js';
import { createDeal } from '../src/actions/create-deal.js';
import { createLead } from '../src/actions/create-lead.js';
import { createRecord } from '../src/actions/create-record.js';
import { createTask } from '../src/actions/create-task.js';
import { listUsers } from '../src/actions/list-users.js';
import { logCall } from '../src/actions/log-call.js';
import { caller, ids, practice, recordsOf, usePractice } from '../testing/zoho-practice.js';

usePractice();

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
