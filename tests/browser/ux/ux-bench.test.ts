import { randomUUID } from 'node:crypto';
import { type ActionStep, type FlowDocument, literal, ref, text, type Value } from '@navette/flow';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { screenshot } from '../../support/browser.js';
import { pictures } from '../../support/pictures.js';
import { button, field, gone, link, seen, step } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const zoho = (connectionId: string, id: string, action: string, params: Record<string, Value>): ActionStep => ({
  id,
  kind: 'action',
  connector: 'zoho-crm',
  action,
  connectionId,
  params,
});

/** Look for the caller; then a contact, a lead and a task that bear a name of this test alone. */
const missedCall = (connectionId: string, name: string): FlowDocument => {
  const document = inARow(
    'Missed call',
    trigger('run-now'),
    zoho(connectionId, 'find', 'find-contact-by-phone', { phone: ref('trigger', 'phone') }),
    { id: 'pause', kind: 'wait', for: { kind: 'duration', duration: { amount: 3, unit: 'days' } } },
    zoho(connectionId, 'contact', 'create-contact', { lastName: literal(`${name} contact`) }),
    zoho(connectionId, 'lead', 'create-lead', { lastName: literal(`${name} lead`), company: literal('Acme') }),
    zoho(connectionId, 'task', 'create-task', { subject: text('Call back ', ref('trigger', 'phone'), ` ${name}`) }),
  );
  const call = document.steps.trigger!;
  return { ...document, steps: { ...document.steps, trigger: { ...call, sample: { phone: '+33612345678' } } as typeof call } };
};

/** Every request by which the vendor was asked to write something of this name. */
const writesOf = async (name: string): Promise<string[]> => {
  const answer = await fetch(`${app.sandboxUrl}/zoho-crm/__test/calls?method=POST&last=500`);
  const { calls } = (await answer.json()) as { calls: { path: string }[] };
  return calls.filter((call) => JSON.stringify(call).includes(name)).map(({ path }) => path);
};

const bench = (page: Page) => page.getByRole('region', { name: /^(Test bench|Banc d’essai)$/ });
const focused = (on: Locator) => expect.poll(() => on.evaluate((element) => element.matches(':focus'))).toBe(true);
const ownName = () => `Bench ${randomUUID().slice(0, 8)}`;
const makeMissedCall = async (name: string) => app.makeFlow(missedCall(await app.practice('zoho-crm'), name));

test('UX-29: a test writes nothing to the app and says what it would write; “Do it for real” lists it first, then writes it once', async () => {
  const name = ownName();
  const { editor, flowId } = await makeMissedCall(name);
  const page = await app.open(editor);
  await button(page, 'Test').click();
  await button(bench(page), 'Run all').click();
  await seen(bench(page).getByText('Everything worked. Nothing was written to Zoho CRM.'));
  for (const line of ['Would create a contact in Zoho CRM', 'Would create a lead in Zoho CRM', 'Would create a task in Zoho CRM'])
    await seen(bench(page).getByText(line));
  await seen(bench(page).getByText('(waited 3 days)'));
  await seen(button(page, /^Step 6 of 6.*Done/));
  await button(bench(page), /Create a task/).click();
  await seen(bench(page).getByText(`Call back +33612345678 ${name}`));
  expect(await writesOf(name)).toEqual([]);

  await button(bench(page), 'Do it for real').click();
  const dialog = page.getByRole('dialog', { name: 'Do it for real' });
  await seen(dialog.getByText(/^This creates 1 contact, 1 lead,? and 1 task in Zoho CRM \(.+\)\.$/));
  expect(await writesOf(name)).toEqual([]);
  await button(dialog, 'Create them').click();
  await seen(bench(page).getByText(/^Done in .+\.$/));
  for (const thing of ['contact', 'lead', 'task']) await seen(link(bench(page), `Open ${thing}`));
  expect(await writesOf(name)).toHaveLength(3);

  const { runs } = await app.api.get<{ runs: unknown[] }>(`/api/runs?flowId=${flowId}`);
  expect(runs).toEqual([]);
});

test('UX-29: in French, with the event edited by hand as a form', async () => {
  const name = ownName();
  const { editor } = await makeMissedCall(name);
  const page = await app.open(`${editor}?panel=test`, { language: 'fr' });
  await button(bench(page), 'Modifier l’événement').click();
  const dialog = page.getByRole('dialog', { name: 'Modifier l’événement' });
  await field(dialog, /phone/i).fill('+33698765432');
  await button(dialog, 'Utiliser cet événement').click();
  await button(bench(page), 'Tout exécuter').click();
  await seen(bench(page).getByText('Tout a fonctionné. Rien n’a été écrit dans Zoho CRM.'));
  await seen(bench(page).getByText('Simulé : créer un prospect dans Zoho CRM'));
  await button(bench(page), 'Le faire réellement').click();
  await seen(page.getByRole('dialog').getByText(/^Ceci crée 1 contact, 1 prospect et 1 tâche dans Zoho CRM \(.+\)\.$/));
  await screenshot(page, 'test bench for real (fr)');
  await page.keyboard.press('Escape');
  await button(bench(page), /Créer une tâche/).click();
  await seen(bench(page).getByText(`Call back +33698765432 ${name}`));
  expect(await writesOf(name)).toEqual([]);
});

test('UX-29: one step is tested in its form, its answer kept as sample, and it says “Stale” once it was changed', async () => {
  const name = ownName();
  const { editor } = await makeMissedCall(name);
  const page = await app.open(editor);
  await step(page, 5).focus();
  await page.keyboard.press('t');
  const form = page.getByRole('region', { name: 'Step: Create a lead' });
  await focused(button(form, 'Simulate'));
  await page.keyboard.press('Enter');
  await seen(form.getByText('Would create a lead in Zoho CRM'));
  await button(form, 'Use as sample').click();
  await seen(button(form, 'Forget as sample'));
  await seen(page.getByRole('img', { name: 'Keeps sample data' }));
  await button(form, 'Do it for real').click();
  await seen(form.getByText(/^This creates 1 lead in Zoho CRM \(.+\)\.$/));
  expect(await writesOf(name)).toEqual([]);
  await button(form, 'Create it').click();
  await seen(link(form, 'Open in Zoho CRM'));
  expect(await writesOf(name)).toHaveLength(1);
  expect(await page.getByText('Stale', { exact: true }).count()).toBe(0);
  await page.getByRole('tab', { name: 'Set up' }).click();
  await field(form, /^Company/).fill('Another company');
  await seen(page.getByText('Stale', { exact: true }));
});

test('UX-29: a wait ends as it was chosen to, and a run to one step goes no further', async () => {
  const name = ownName();
  const document = missedCall(await app.practice('zoho-crm'), name);
  const wait = { kind: 'event', connector: 'core', trigger: 'run-now', matches: ref('trigger', 'phone'), deadline: 'none' } as const;
  document.steps.pause = { id: 'pause', kind: 'wait', for: wait };
  document.links = document.links.map((link) => (link.from === 'pause' ? { ...link, exit: 'late' } : link));
  const { editor } = await app.makeFlow(document);
  const page = await app.open(`${editor}?panel=test&step=contact`);
  await button(bench(page), 'Run all').click();
  await seen(bench(page).getByText('Everything worked.', { exact: true }));
  await seen(bench(page).getByText('Ended with “It happened”'));
  await bench(page)
    .getByRole('combobox', { name: /ends with$/ })
    .click();
  await page.getByRole('option', { name: 'Too late' }).click();
  await button(bench(page), 'Run to “Create a contact”').click();
  await seen(bench(page).getByText('Ended with “Too late”'));
  await seen(bench(page).getByText('Would create a contact in Zoho CRM'));
  expect(await bench(page).getByText('Would create a lead in Zoho CRM').count()).toBe(0);
  expect(await writesOf(name)).toEqual([]);
});

test('UX-29: what has an issue is left out of a test and named', async () => {
  const document = missedCall(await app.practice('zoho-crm'), ownName());
  document.steps.task = { ...document.steps.task, params: {} } as ActionStep;
  const { editor } = await app.makeFlow(document);
  const page = await app.open(`${editor}?panel=test`);
  await button(bench(page), 'Run all').click();
  await seen(bench(page).getByText('Everything worked. Nothing was written to Zoho CRM.'));
  await seen(bench(page).getByText('Left out, because it has an issue: “Create a task”.'));
});

test('UX-29: those who do not draw flows are offered no test, and one made by hand is refused', async () => {
  const { editor, flowId } = await makeMissedCall(ownName());
  const page = await app.open(`${editor}?panel=test`, { as: 'operator' });
  await seen(step(page, 1));
  await gone(bench(page));
  expect(await button(page, 'Test').count()).toBe(0);
  expect((await app.ask('operator', 'POST', `/api/flows/${flowId}/test`, { writes: 'real' })).status).toBe(403);
});

test('UX-08: the test bench has nothing that axe finds, light or dark', async () => {
  const { editor } = await makeMissedCall(ownName());
  const page = await app.open(`${editor}?panel=test&step=lead`);
  await button(bench(page), 'Run all').click();
  await seen(bench(page).getByText('Everything worked. Nothing was written to Zoho CRM.'));
  await button(bench(page), /Create a lead/)
    .last()
    .click();
  await page.getByRole('tab', { name: 'Test' }).click();
  expect(await violationsOf(page)).toEqual([]);
  await pictures(page, 'test bench', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  expect(await violationsOf(page, 'colours')).toEqual([]);
  await pictures(page, 'test bench', 'dark');
});
