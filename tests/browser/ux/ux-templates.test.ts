import type { FlowDetail } from '@navette/api/contract';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { screenshot } from '../../support/browser.js';
import { pictures } from '../../support/pictures.js';
import { button, field, gone, link, seen, step } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

test('guided set-up asks one decision per page, refuses answers that shut each other out, and ends in an ordinary draft', async () => {
  await app.practice('ringover');
  await app.practice('zoho-crm');
  const page = await app.open('/templates');
  await link(page, /Missed call → contact, lead and task/).click();
  for (const app of ['Ringover', 'Zoho CRM']) {
    const asked = page.getByRole('group', { name: `Which account of ${app}?` });
    await asked.getByRole('radio').first().check();
    await button(page, 'Continue').click();
  }
  await seen(page.getByRole('heading', { name: 'Who looks after which number?' }));
  await pictures(page, 'set-up numbers', 'light');
  await button(page, /^Accept \d/).click();
  await seen(page.getByRole('status').filter({ hasText: /owner/ }));
  await pictures(page, 'set-up numbers accepted', 'dark');
  expect(await violationsOf(page)).toEqual([]);
  await button(page, 'Continue').click();
  await seen(page.getByRole('heading', { name: 'Which calls count?' }));
  await page.emulateMedia({ colorScheme: 'light' });
  await button(page, 'Continue').click();
  await page.getByRole('radio', { name: 'Yes' }).check();
  await seen(button(page, /Create an account/));
  await button(page, 'Continue').click();
  await page.getByRole('radio', { name: 'The owner of the caller’s contact' }).check();
  await button(page, 'Continue').click();
  await button(page, 'Continue').click();
  await page.getByRole('radio', { name: 'The owner of the caller’s account' }).check();
  await seen(page.getByRole('alert').filter({ hasText: 'Change one.' }));
  await screenshot(page, 'set-up contradiction');
  await page.getByRole('radio', { name: 'The default owner' }).check();
  await seen(button(page, 'Keep the rest as suggested'));
  await button(page, 'Continue').click();
  await button(page, 'Continue').click();
  await page.getByRole('radio', { name: 'If the contact has no open deal' }).check();
  await button(page, 'Continue').click();
  await button(page, 'Continue').click();
  await seen(page.getByRole('heading', { name: 'Which pipeline and stage?' }));
  await page.getByRole('combobox', { name: 'Stage' }).click();
  await page.getByRole('option').first().click();
  await screenshot(page, 'set-up pipeline');
  await button(page, 'Continue').click();
  await button(page, 'See the flow').click();
  await page.waitForURL(/\/flows\/.+\/edit/);
  await seen(step(page, 4));
  await screenshot(page, 'set-up editor');
  const flowId = /flows\/([^/]+)/.exec(page.url())![1]!;
  const { draft } = await app.api.get<FlowDetail>(`/api/flows/${flowId}`);
  expect(Object.keys(draft.steps)).toEqual(expect.arrayContaining(['account', 'contact', 'lead', 'deals', 'deal', 'task']));
  await seen(button(page, /0 issues/));
}, 120_000);

test('a scheduled report goes from its template to a mail that the practice mail server shows', async () => {
  await app.practice('zoho-crm');
  const page = await app.open('/templates');
  await link(page, /Scheduled report → e-mail/).click();
  await page.getByRole('group', { name: 'Which account of Zoho CRM?' }).getByRole('radio').first().check();
  await button(page, 'Continue').click();
  await button(page.getByRole('group', { name: 'Which account of E-mail?' }), 'Use a practice account').click();
  await button(page, 'Continue').click();
  await page.getByRole('radio', { name: 'New leads' }).check();
  await button(page, 'Continue').click();
  await page.getByRole('radio', { name: 'Every day' }).check();
  await button(page, 'Continue').click();
  await button(page, 'Continue').click();
  const recipients = field(page, 'E-mail addresses');
  expect(await recipients.inputValue()).toContain('@');
  await recipients.fill('sales@report.example, karim@report.example');
  await pictures(page, 'set-up report', 'light');
  expect(await violationsOf(page)).toEqual([]);
  await button(page, 'Continue').click();
  await button(page, 'See the flow').click();
  await page.waitForURL(/\/flows\/.+\/edit/);
  await step(page, 3).click();
  await screenshot(page, 'report in the editor');
  await seen(button(page, /0 issues/));
  const flowId = /flows\/([^/]+)/.exec(page.url())![1]!;
  await app.publish(flowId);
  // Planned for the day on which the practice CRM was filled, whatever day it is.
  await app.api.post(`/api/flows/${flowId}/run`, { data: { scheduledFor: '2026-01-05T12:00:00.000Z', at: '2026-01-05T12:00:00.000Z' } });
  const runsOf = async () => (await app.api.get<{ runs: { state: string }[] }>(`/api/runs?flowId=${flowId}`)).runs;
  await expect.poll(async () => (await runsOf()).map(({ state }) => state), { timeout: 20_000 }).toEqual(['done']);
  await page.goto(`${app.sandboxUrl}/email/?lang=en`);
  const mail = page.getByRole('row').filter({ hasText: 'sales@report.example, karim@report.example' });
  await seen(mail.filter({ hasText: /New leads: \d+/ }).filter({ hasText: 'Marc Fontaine, http' }));
  await screenshot(page, 'practice mail');
}, 60_000);

test('a flow is kept as a template of the team, asks again what was ticked, and is deleted with a way back', async () => {
  const { editor } = await app.makeFlow(inARow('Orders go on', trigger('run-now'), sendTo('https://example.org/orders')));
  const page = await app.open(editor);
  await button(page, 'More actions for Orders go on').click();
  await page.getByRole('menuitem', { name: 'Save as template' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as template' });
  await field(dialog, 'Name').fill('Orders to a shop');
  await field(dialog, 'Description').fill('Sends every order on to the shop.');
  await dialog.getByRole('checkbox', { name: 'Send a web request: Address' }).check();
  await field(dialog, 'Question for “Address”').fill('Which shop gets the orders?');
  await pictures(page, 'save as template', 'light');
  expect(await violationsOf(page)).toEqual([]);
  await button(dialog, 'Save template').click();
  await button(page, 'See templates').click();
  await seen(page.getByRole('region', { name: 'Your team’s' }));
  await page.emulateMedia({ colorScheme: 'dark' });
  await pictures(page, 'templates of the team', 'dark');
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await link(page, /Orders to a shop/).click();
  await field(page, 'Which shop gets the orders?').fill('https://example.com/shop');
  await button(page, 'See the flow').click();
  await page.waitForURL(/\/flows\/.+\/edit/);
  await seen(button(page, /^Step 2 of 2.*https:\/\/example\.com\/shop/));

  await page.goto('/templates');
  await button(page, 'Delete the template “Orders to a shop”').click();
  await gone(link(page, /Orders to a shop/));
  await button(page, 'Undo').click();
  await seen(link(page, /Orders to a shop/));
}, 60_000);

test('whoever may not build uses the templates of the team in French, and does not delete them', async () => {
  const { flowId } = await app.makeFlow(inARow('Cadence', trigger('run-now'), sendTo('https://example.org/')));
  await app.api.post('/api/templates', { flowId, name: 'Commandes du jour' });
  const page = await app.open('/templates', { as: 'operator', language: 'fr' });
  await seen(page.getByRole('region', { name: 'De votre équipe' }).getByRole('link', { name: /Commandes du jour/ }));
  expect(await button(page, /Supprimer le modèle/).count()).toBe(0);
  expect((await app.ask('operator', 'POST', '/api/templates', { flowId, name: 'Autre' })).status).toBe(403);
});
