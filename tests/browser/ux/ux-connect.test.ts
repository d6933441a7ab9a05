import { type ActionStep, type FlowDocument, literal } from '@navette/flow';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { practice } from '../../../packages/connectors/ringover/src/connection.js';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { screenshot } from '../../support/browser.js';
import { pictures } from '../../support/pictures.js';
import { button, field, gone, seen } from '../support/by-role.js';
import { focused } from '../support/keyboard.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const sms: ActionStep = { id: 'sms', kind: 'action', connector: 'ringover', action: 'send-sms', params: { to: literal('+33612345678') } };

test('an account is connected over the form of the step that needs one, which then has it chosen and has lost nothing', async () => {
  const { flowId, editor } = await app.makeFlow(inARow('Needs an account', trigger('run-now'), sms));
  const page = await app.open('about:blank');
  await withoutAccountsOfBefore(page);
  await page.goto(`${editor}?step=sms`);
  const form = page.getByRole('region', { name: /^Step:/ });
  await field(form, 'Text').fill('We call you back');
  await seen(button(form, 'Use a practice account'));
  await button(form, 'Connect Ringover').click();
  const dialog = page.getByRole('dialog', { name: 'Connect Ringover' });
  await focused(field(dialog, 'API key'));
  await seen(dialog.getByText(/^In the Ringover dashboard, open Developer/));
  await page.keyboard.type('not a key');
  await button(dialog, /optional fields$/).click();
  await field(dialog, 'Address of the API').fill(`${app.sandboxUrl}/ringover/v2`);
  await field(dialog, 'Name in Navette').fill('Shop in Lyon');
  await page.keyboard.press('Enter');
  await seen(dialog.getByRole('alert').getByText(/Check the values and try again\./));
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await screenshot(page, `connect in place, refused (${scheme})`);
    expect(await violationsOf(page)).toEqual([]);
  }
  await field(dialog, 'API key').fill(practice.apiKey);
  await button(dialog, 'Test and connect').click();
  await gone(dialog);
  await seen(page.getByText(/^Shop in Lyon is connected\. Tested: /));
  const connection = form.getByRole('combobox', { name: 'Connection' });
  await expect.poll(() => connection.inputValue()).toContain('Shop in Lyon');
  await focused(button(form, 'Connect another account'));
  expect(await field(form, 'Text').textContent()).toBe('We call you back');
  await expect
    .poll(() => savedStep(flowId), { timeout: 10_000 })
    .toMatchObject({
      connectionId: expect.any(String),
      params: { text: literal('We call you back') },
    });
  await pictures(page, 'connected in place', 'dark');
});

test('in the guided set-up an account is connected without leaving its page, in French and with the keyboard', async () => {
  const page = await app.open('about:blank', { language: 'fr' });
  await withoutAccountsOfBefore(page);
  await page.goto('/templates/missed-call/setup');
  const asked = page.getByRole('group', { name: 'Quel compte Ringover\u00a0?' });
  await button(asked, 'Connecter Ringover').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Connecter Ringover' });
  await focused(field(dialog, 'Clé d’API'));
  await pictures(page, 'connect in the set-up', 'light');
  await button(dialog, 'Utiliser un compte d’essai').press('Enter');
  await gone(dialog);
  await seen(asked.getByRole('radio', { checked: true }));
  await button(asked, 'Connecter un autre compte').press('Enter');
  await seen(dialog);
  await page.keyboard.press('Escape');
  await gone(dialog);
  await button(page, 'Continuer').click();
  await seen(page.getByRole('group', { name: 'Quel compte Zoho CRM\u00a0?' }));
});

/** To this page, accounts that others have connected do not exist. */
async function withoutAccountsOfBefore(page: Page): Promise<void> {
  type Lines = { connections: { id: string }[] };
  const before = new Set((await app.api.get<Lines>('/api/connections')).connections.map(({ id }) => id));
  await page.route('**/api/connections', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    const { connections } = (await response.json()) as Lines;
    await route.fulfill({ response, json: { connections: connections.filter(({ id }) => !before.has(id)) } });
  });
}

async function savedStep(flowId: string): Promise<ActionStep> {
  const { draft } = await app.api.get<{ draft: FlowDocument }>(`/api/flows/${flowId}`);
  return draft.steps.sms as ActionStep;
}
