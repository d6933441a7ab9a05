import { describe, expect, it } from 'vitest';
import { createLead } from '../src/actions/create-lead.js';
import { customApiCall } from '../src/actions/custom-api-call.js';
import { options } from '../src/options.js';
import { caller, ids, practice, usePractice } from '../testing/zoho-practice.js';

usePractice();

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
