import { type ActionStep, type Fields, type FlowDocument, literal, ref, type Value } from '@navette/flow';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { button, gone, seen } from '../support/by-role.js';
import { focused, goTo, press } from '../support/keyboard.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

/** What a form on a web site sent. */
const sent = {
  firstName: 'Jean',
  lastName: 'Dupont',
  company: 'Dupont SARL',
  phone: '+33612345678',
  reachYouAt: 'jean@dupont.example',
  source: 'web_research',
};
const module = { ...literal('Leads'), label: 'Leads' };

type Opened = { page: Page; form: Locator; table: Locator; flowId: string };

/** The form of a step that writes into any module of Zoho CRM, after a web form and after a step that made a contact of it. */
async function openMapping(
  given: { fields?: Fields['fields']; action?: string; seat?: Parameters<typeof app.open>[1] } = {},
): Promise<Opened> {
  const { fields, action = 'create-record', seat } = given;
  const connectionId = await app.practice('zoho-crm');
  const came = { ...trigger('webhook-received'), sample: { body: sent } };
  const zoho = { kind: 'action' as const, connector: 'zoho-crm', connectionId };
  const contact = {
    ...zoho,
    id: 'contact',
    action: 'create-contact',
    params: {
      lastName: ref('trigger', 'body.lastName'),
      phone: ref('trigger', 'body.phone', [{ name: 'phone', args: { format: 'international', country: 'FR', otherwise: 'keep' } }]),
    },
  };
  const params = { module, ...(fields && { fields: { kind: 'fields' as const, fields } }) };
  const { flowId, editor } = await app.makeFlow(inARow('Its fields are filled', came, contact, { ...zoho, id: 'step', action, params }));
  const page = await app.open(`${editor}?step=step`, seat);
  const form = page.getByRole('region', { name: /^(Step|Étape)\s?:/ });
  const table = form.getByRole('group', { name: /^(Fields|Champs)$/ });
  await seen(table.getByRole('list', { name: /^(Fields|Champs)$/ }));
  return { page, form, table, flowId };
}

async function stepOf(flowId: string): Promise<ActionStep> {
  const { draft } = await app.api.get<{ draft: FlowDocument }>(`/api/flows/${flowId}`);
  return draft.steps.step as ActionStep;
}
const fieldsOf = async (flowId: string): Promise<Record<string, Value>> =>
  ((await stepOf(flowId)).params.fields as Fields | undefined)?.fields ?? {};

/** A draft is sent half a second after the last key; a busy machine takes its time. */
const saving = { timeout: 10_000 };
const rows = (table: Locator) => table.getByRole('list', { name: /^(Fields|Champs)$/ }).getByRole('listitem');

test('UX-40: matches come from names, meanings, kinds and earlier steps, change nothing until accepted, and are undone in one step', async () => {
  const { page, table, flowId } = await openMapping();
  const box = table.getByRole('region', { name: /^\d+ matches suggested$/ });
  await seen(box);
  await expect
    .poll(() => box.getByRole('listitem').allTextContents())
    .toEqual(
      expect.arrayContaining([
        expect.stringMatching(/Last Name.*as in another step · Dupont/),
        expect.stringMatching(/Company.*same name · Dupont SARL/),
        expect.stringMatching(/Phone.*as in another step/),
        expect.stringMatching(/Email.*the only data of this kind · jean@dupont.example/),
      ]),
    );
  expect(await fieldsOf(flowId)).toEqual({});
  await button(box, 'Put the match for Company aside').click();
  const all = button(box, /^Accept all \d+$/);
  const count = Number(/\d+/.exec((await all.textContent()) ?? '')![0]);
  await all.click();
  await expect.poll(async () => Object.keys(await fieldsOf(flowId)).length, saving).toBe(count);
  expect(await fieldsOf(flowId)).toMatchObject({ Phone: { transforms: [{ name: 'phone' }] } });
  await button(page, /^Undo/).click();
  await expect.poll(() => fieldsOf(flowId), saving).toEqual({});
});

test('each field of the app has the control of its kind and shows what it would hold; required ones are first and said to be missing', async () => {
  const { page, table, flowId } = await openMapping({ fields: { Phone: ref('trigger', 'body.phone') } });
  await expect.poll(() => rows(table).first().textContent()).toMatch(/^(Company|Last Name).*is empty and Zoho CRM requires it\./);
  await seen(rows(table).filter({ hasText: 'Phone' }).getByRole('status').getByText('+33612345678'));
  await table.getByRole('textbox', { name: 'Search a field' }).fill('source');
  await button(table, 'Add a value for Lead Source').click();
  await focused(table.getByRole('combobox', { name: 'Lead Source' }));
  await page.keyboard.type('Trade');
  await page.getByRole('option', { name: 'Trade Show' }).click();
  await expect.poll(() => fieldsOf(flowId), saving).toMatchObject({ Lead_Source: literal('Trade Show') });
  await table.getByRole('textbox', { name: 'Search a field' }).fill('');
  const filters = table.getByRole('radiogroup', { name: 'Which fields' });
  await filters.getByText(/^Required 2$/).click();
  await expect.poll(() => rows(table).count()).toBe(2);
  expect(await filters.getByText(/^Changed/).count()).toBe(0);
  await filters.getByText(/^Empty/).click();
  await gone(rows(table).filter({ hasText: 'Lead Source' }));
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violationsOf(page)).toEqual([]);
  }
});

test('UX-23: an empty required row prevents publishing: said on the step, the row and in the list, and the remedy leads to the row', async () => {
  const { page, table, flowId } = await openMapping({ fields: { Last_Name: ref('trigger', 'body.lastName') } });
  const sentence = '“Company” is empty and Zoho CRM requires it.';
  await seen(table.getByRole('group', { name: 'Company' }).getByText(sentence));
  await seen(button(page, /^Step 3 of 3.*1 issue/));
  await button(page, 'Close the form').click();
  await page.reload();
  await button(page, 'Publish…').click();
  const dialog = page.getByRole('dialog', { name: /^Publish/ });
  await seen(dialog.getByText(sentence));
  expect(await button(dialog, /^Publish and/).isDisabled()).toBe(true);
  await button(dialog, /^Go to/).click();
  await focused(table.getByRole('textbox', { name: 'Company' }));
  const refused = await app.ask('owner', 'POST', `/api/flows/${flowId}/publish`, {});
  expect(refused.status).toBe(422);
  await button(page, /^1 issue$/).click();
  const issues = page.getByRole('region', { name: 'Issues' });
  await seen(issues.getByText(sentence));
  await button(issues, 'Show').click();
  await focused(table.getByRole('textbox', { name: 'Company' }));
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violationsOf(page)).toEqual([]);
  }
  await page.keyboard.type('Dupont SARL');
  await gone(issues.getByText(sentence));
  await expect.poll(async () => (await app.ask('owner', 'POST', `/api/flows/${flowId}/publish`, {})).status, saving).toBe(201);
  if (process.env.NAVETTE_PICTURES) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await seen(table.getByText(sentence));
    await pictures(page, 'a required row', 'dark');
  }
});

test('what was changed since the published version is found by its own filter', async () => {
  const { page, table, flowId } = await openMapping({
    fields: { Company: ref('trigger', 'body.company'), Last_Name: ref('trigger', 'body.lastName') },
  });
  await app.publish(flowId);
  await page.reload();
  await table.getByRole('textbox', { name: 'Search a field' }).fill('city');
  await button(table, 'Add a value for City').click();
  await page.keyboard.type('Lyon');
  await table.getByRole('textbox', { name: 'Search a field' }).fill('');
  await table.getByText('Changed 1').click();
  await expect.poll(() => rows(table).allTextContents()).toEqual([expect.stringContaining('City')]);
});

test('a record is created, updated or both with the same fields, by what says which record is meant, and undone', async () => {
  const { page, form, flowId } = await openMapping({ fields: { City: literal('Lyon') }, seat: { language: 'fr' } });
  const operation = form.getByRole('group', { name: 'Opération' });
  await operation.getByRole('radio', { name: 'Mettre à jour', exact: true }).check();
  await seen(form.getByRole('group', { name: 'Fiche, identifiant' }));
  await gone(form.getByText('Zoho CRM l’exige'));
  const fields = { kind: 'fields', fields: { City: literal('Lyon') } };
  await expect.poll(() => stepOf(flowId), saving).toMatchObject({ action: 'update-record', params: { module, fields } });
  await button(page, /^Annuler/)
    .first()
    .click();
  await expect.poll(() => stepOf(flowId), saving).toMatchObject({ action: 'create-record', params: { module, fields } });
  await operation.getByRole('radio', { name: 'Créer ou mettre à jour' }).check();
  await seen(form.getByRole('group', { name: 'Champs de rapprochement' }));
});

test('values of a list are matched by their names when accepted, and each by hand', async () => {
  const { page, table, flowId } = await openMapping({ fields: { Lead_Source: ref('trigger', 'body.source') } });
  await button(table, '0 of 1 value matched').click();
  await button(table, 'Accept 1 of the same name').click();
  await seen(button(table, '1 of 1 value matched'));
  await seen(rows(table).filter({ hasText: 'Lead Source' }).getByRole('status').getByText('Web Research'));
  await table.getByRole('combobox', { name: 'web_research becomes' }).click();
  await page.getByRole('option', { name: 'Partner' }).click();
  await expect
    .poll(() => fieldsOf(flowId), saving)
    .toMatchObject({ Lead_Source: { transforms: [{ name: 'map', args: { pairs: [{ from: 'web_research', to: 'Partner' }] } }] } });
});

test('the mapping of another step is copied into what is empty, and said beforehand', async () => {
  const { page, table, flowId } = await openMapping({ fields: { Last_Name: literal('Kept') } });
  await button(table, 'Copy a mapping…').click();
  const dialog = page.getByRole('dialog', { name: 'Copy a mapping…' });
  await dialog.getByRole('combobox', { name: 'From step' }).click();
  await page.getByRole('option', { name: 'Create a contact' }).click();
  await seen(dialog.getByText('Will fill: Phone. What is filled stays as it is.'));
  await button(dialog, 'Fill 1 field').click();
  await expect
    .poll(() => fieldsOf(flowId), saving)
    .toMatchObject({ Last_Name: literal('Kept'), Phone: { kind: 'ref', path: ['body', 'phone'], transforms: [{ name: 'phone' }] } });
});

test('on a phone the rows are cards, filled by the keyboard alone', async () => {
  const { page, table, flowId } = await openMapping({ seat: { language: 'fr', width: 390, height: 844 } });
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow).toBe(0);
  await goTo(table.getByRole('textbox', { name: 'Rechercher un champ' }));
  await page.keyboard.type('city');
  await press(button(table, 'Ajouter une valeur pour City'));
  await page.keyboard.type('Lyon /');
  await page.keyboard.type('company');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => fieldsOf(flowId), saving)
    .toMatchObject({ City: { kind: 'text', parts: ['Lyon ', { kind: 'ref', path: ['body', 'company'] }] } });
});
