import { type ActionStep, type FlowDocument, literal, type TriggerStep, type Value } from '@navette/flow';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { button, gone, seen } from '../support/by-role.js';
import { everyField, withActions } from '../support/every-field.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

type Form = { action: string; params?: Record<string, Value>; sample?: TriggerStep['sample']; seat?: Parameters<typeof app.open>[1] };

/** The form of one Zoho CRM step after a missed call, open. */
async function openForm({ action, params = {}, sample, seat }: Form): Promise<{ page: Page; form: Locator; flowId: string }> {
  const [zoho, ringover] = await Promise.all([app.practice('zoho-crm'), app.practice('ringover')]);
  const call = { ...trigger('call-missed'), connector: 'ringover', connectionId: ringover, ...(sample && { sample }) };
  const step = { id: 'step', kind: 'action' as const, connector: 'zoho-crm', action, connectionId: zoho, params };
  const { flowId, editor } = await app.makeFlow(inARow('Its form is tested', call, step));
  const page = await app.open('about:blank', seat);
  await withActions(page, everyField);
  await page.goto(`${editor}?step=step`);
  const form = page.getByRole('region', { name: /^(Step|Étape)\s?:/ });
  await seen(form);
  return { page, form, flowId };
}

/** A draft is sent half a second after the last key; a busy machine takes its time. */
const saving = { timeout: 10_000 };

const group = (form: Locator, name: string) => form.getByRole('group', { name, exact: true });
const textbox = (form: Locator, name: string) => form.getByRole('textbox', { name, exact: true });

/** Each row of the table: the field, and the control that a person sees for it. */
const rows: [string, (at: Locator, name: string) => Locator][] = [
  ['Line', textbox],
  ['Growing', (at, name) => at.locator(`[role=textbox][aria-multiline=true][aria-label="${name}"]`)],
  ['Page', (at) => at.getByRole('toolbar', { name: 'Formatting of Page' })],
  ['E-mail', textbox],
  ['Site', textbox],
  ['Phone', textbox],
  ['Price', (at) => at.getByText('EUR')],
  ['Pieces', textbox],
  ['Urgent', (at) => at.getByText('Yes', { exact: true })],
  ['Day', (at, name) => at.locator(`input[type=date][aria-label="${name}"]`)],
  ['Moment', (at, name) => at.locator(`input[type=datetime-local][aria-label="${name}"]`)],
  ['Length of call', (at) => at.getByRole('combobox', { name: 'Unit' })],
  ['Few choices', (at) => at.getByRole('radio', { name: 'Choice e' })],
  ['Many choices', (at, name) => at.getByRole('combobox', { name })],
  ['Several choices', (at, name) => at.getByRole('combobox', { name })],
  ['Owner', (at) => button(at, 'Custom value')],
  ['Address', (at) => textbox(at, 'Street')],
  ['Rows', (at) => button(at, 'Take the whole list from data')],
  ['Code', textbox],
  ['Number', (at) => at.getByText('Set by Zoho CRM.')],
  ['Anything', (at) => at.getByText('Whatever the app’s own documentation says.')],
];

test('UX-33: every row of the table renders from a schema alone, and an unknown schema gives the JSON editor', async () => {
  const { page, form } = await openForm({ action: 'every-field' });
  for (const [name, control] of rows) await seen(control(group(form, name), name));
  const anything = textbox(form, 'Anything');
  await anything.fill('{ "a": ');
  await seen(form.getByText(/^This is not JSON yet/));
  await anything.fill('{ "a": 1 }');
  await textbox(form, 'Price').fill('1234.5');
  await button(group(form, 'Rows'), 'Add a row').click();
  await textbox(form, 'Article').fill('Box');
  await group(form, 'Few choices').getByRole('radio', { name: 'Choice b' }).check();
  await textbox(form, 'Day').fill('2026-12-24');
  await expect
    .poll(() => paramsOf(page))
    .toMatchObject({
      anything: literal({ a: 1 }),
      price: literal(1234.5),
      rows: { kind: 'list', items: [{ kind: 'fields', fields: { article: literal('Box') } }] },
      few: literal('b'),
      day: literal('2026-12-24'),
    });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violationsOf(page)).toEqual([]);
  }
});

test('UX-33: a number is written as the language writes it, and a date counts business days from a pill', async () => {
  const { page, form } = await openForm({ action: 'every-field', seat: { language: 'fr' } });
  await textbox(form, 'Price (fr)').fill('1234,5');
  await expect.poll(() => textbox(form, 'Price (fr)').inputValue()).toBe('1\u202f234,5');
  await button(group(form, 'Day (fr)'), /^Insérer une donnée/).click();
  await page.getByRole('option', { name: /^Début/ }).click();
  await group(form, 'Day (fr)\u00a0: combien de temps avant ou après').getByRole('textbox', { name: 'Quantité' }).fill('3');
  await expect
    .poll(() => paramsOf(page))
    .toMatchObject({
      price: literal(1234.5),
      day: { kind: 'ref', transforms: [{ name: 'moveDate', args: { by: 3, unit: 'businessDays' } }] },
    });
});

test('UX-33: an error is said on leaving the field, and goes as soon as it is mended', async () => {
  const { form } = await openForm({ action: 'every-field', params: { email: literal('claire@acme.example') } });
  const email = group(form, 'E-mail');
  const complaint = email.getByText(/is not an e-mail address/);
  await textbox(form, 'E-mail').fill('claire');
  await textbox(form, 'E-mail').press('End');
  expect(await complaint.isVisible()).toBe(false);
  await textbox(form, 'Line').focus();
  await seen(complaint);
  await textbox(form, 'E-mail').fill('claire@acme.example');
  await gone(complaint);
});

test('UX-34: before any test the data picker shows example data, marked as such', async () => {
  const { page, form } = await openForm({ action: 'every-field' });
  await button(form, 'Insert data into Line').click();
  const call = page.getByRole('group', { name: 'Call missed' });
  await seen(call.getByText('example'));
  await seen(call.getByRole('option', { name: /^Caller.*\d/ }));
});

test('UX-35: a slash opens the picker where a word begins, never inside an address or a date, and Esc leaves it', async () => {
  const { page, form } = await openForm({ action: 'every-field' });
  const growing = textbox(form, 'Growing');
  const picker = page.getByRole('listbox', { name: 'Data of earlier steps' });
  await growing.pressSequentially('https://x.fr/a 12/03 ');
  expect(await picker.count()).toBe(0);
  await growing.pressSequentially('/');
  await seen(picker);
  await page.keyboard.press('Escape');
  await gone(picker);
  await expect.poll(() => growing.textContent()).toBe('https://x.fr/a 12/03 /');
  await growing.pressSequentially('or');
  await expect.poll(() => paramsOf(page), saving).toMatchObject({ growing: literal('https://x.fr/a 12/03 /or') });
});

test('UX-36: the data is found by the value that somebody sees elsewhere, whatever the style of the number', async () => {
  for (const from of ['33612345678', '+33 6 12 34 56 78', '06.12.34.56.78']) {
    const { page, form } = await openForm({ action: 'every-field', sample: { from, to: '+33188776655' } });
    await textbox(form, 'Line').pressSequentially('/');
    await page.getByRole('combobox', { name: 'Search by name or by value' }).fill('06 12');
    await expect
      .poll(() => page.getByRole('listbox', { name: 'Data of earlier steps' }).getByRole('option').allTextContents())
      .toEqual([`Caller${from}`]);
    await page.keyboard.press('Enter');
    await expect.poll(() => paramsOf(page), saving).toMatchObject({ line: { kind: 'ref', path: ['from'] } });
  }
});

test('UX-37: a number is shown as each style writes it while its transform is chosen, by the keyboard alone', async () => {
  const { page, form } = await openForm({ action: 'every-field', sample: { from: '33612345678' } });
  const line = textbox(form, 'Line');
  await line.pressSequentially('/Caller');
  await page.keyboard.press('Enter');
  await line.press('ArrowLeft');
  await line.press('Enter');
  const menu = page.getByRole('group', { name: 'Changes of this data' });
  await seen(menu.getByText('33612345678', { exact: true }));
  await menu.getByRole('combobox', { name: 'Add a change…' }).fill('phone');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const phone = menu.getByRole('region', { name: 'Format a phone number' });
  await seen(phone.getByText('+33612345678', { exact: true }));
  await phone.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: /^national/ }).click();
  await seen(phone.getByText('06 12 34 56 78', { exact: true }));
  await button(menu, 'Close').click();
  await button(form, 'Show values').click();
  await seen(line.getByText('06 12 34 56 78'));
  await line.focus();
  await line.press('End');
  await line.press('ArrowLeft');
  await line.press('Delete');
  await expect.poll(() => paramsOf(page), saving).not.toHaveProperty('line');
});

test('UX-38: a list that cannot be loaded offers another try and a typed identifier', async () => {
  const { page, form } = await openForm({ action: 'every-field' });
  const owner = form.getByRole('combobox', { name: 'Owner' });
  await fault('/crm/v8/users', 1);
  await owner.click();
  await seen(page.getByRole('alert').getByText('We couldn’t load “Owner” from Zoho CRM. Try again or type an identifier.'));
  await owner.press('ArrowDown');
  await owner.press('Enter');
  await seen(page.getByRole('option', { name: /Claire/ }));
  await owner.press('Escape');
  await seen(form);
  await fault('/crm/v8/users', 20);
  await button(form, 'Reload the list of Owner').click();
  await owner.click();
  await page.getByRole('option', { name: 'Type an identifier' }).click();
  await fetch(`${app.sandboxUrl}/zoho-crm/__test/faults`, { method: 'DELETE' });
  await textbox(form, 'Owner').fill('5843104000000100002');
  await expect.poll(() => paramsOf(page), saving).toMatchObject({ owner: literal('5843104000000100002') });
  await button(form, 'Choose from the list').click();
  await seen(form.getByRole('combobox', { name: 'Owner' }));
});

test('UX-38: a value that has vanished from the app is named in the field, and is an issue until another is chosen', async () => {
  const { page, form } = await openForm({ action: 'every-field', params: { owner: { ...literal('1'), label: 'Demo' } } });
  const owner = form.getByRole('combobox', { name: 'Owner' });
  await expect.poll(() => owner.inputValue()).toBe('Demo (no longer in Zoho CRM)');
  const sentence = /“Demo”, chosen for “Owner”, is no longer in Zoho CRM\./;
  await seen(group(form, 'Owner').getByText(sentence));
  await button(page, /^\d+ issues$/).click();
  await seen(page.getByRole('region', { name: 'Issues' }).getByText(sentence));
  await owner.click();
  await page.getByRole('option', { name: /Claire/ }).click();
  await gone(page.getByText(sentence));
  await expect.poll(() => paramsOf(page), saving).toMatchObject({ owner: { label: expect.stringContaining('Claire') } });
});

test('UX-39: a locked field cannot be changed and says who set it; a required field is announced as required', async () => {
  const { form } = await openForm({ action: 'every-field' });
  const locked = textbox(form, 'Number');
  expect(await locked.getAttribute('readonly')).not.toBeNull();
  await expect.poll(() => describedBy(locked)).toBe('Set by Zoho CRM.');
  for (const name of ['Line', 'E-mail', 'Price', 'Day', 'Code', 'Anything'])
    expect([name, await textbox(form, name).getAttribute('aria-required')]).toEqual([name, 'true']);
  expect(await form.getByRole('combobox', { name: 'Owner' }).getAttribute('aria-required')).toBe('true');
  expect(await group(form, 'Few choices').getByRole('radio').first().getAttribute('required')).not.toBeNull();
  await button(form, /optional field/).click();
  const own = textbox(form, 'Origin');
  expect(await own.inputValue()).toBe('Web form');
  await expect.poll(() => describedBy(own)).toBe('Set by the practice account.');
});

/** The practice vendor answers so many questions below this path with an error of its own. */
async function fault(path: string, times: number): Promise<void> {
  const body = JSON.stringify({ kind: '500', path, times });
  await fetch(`${app.sandboxUrl}/zoho-crm/__test/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

/** What the form has written into the draft, as it was saved. */
async function paramsOf(page: Page): Promise<Record<string, Value>> {
  const flowId = /flows\/([^/]+)/.exec(page.url())![1];
  const { draft } = await app.api.get<{ draft: FlowDocument }>(`/api/flows/${flowId}`);
  return (draft.steps.step as ActionStep).params;
}

/** What a screen reader says after the name of a field. */
async function describedBy(field: Locator): Promise<string> {
  const id = await field.getAttribute('aria-describedby');
  return (await field.page().locator(`[id="${id}"]`).textContent())?.trim() ?? '';
}
