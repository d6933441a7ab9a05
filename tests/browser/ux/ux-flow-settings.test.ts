import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { button, field, gone, link, seen } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

type Line = { id: string; folderId: string | null; labels: string[]; watch: unknown };
const makeFlow = (name: string) => app.makeFlow(inARow(name, trigger('run-now'), sendTo('https://example.org/')));
const lineOf = async (flowId: string) => (await app.api.get<{ flows: Line[] }>('/api/flows')).flows.find(({ id }) => id === flowId);
const draftOf = async (flowId: string) =>
  (await app.api.get<{ draft: { name: string; settings: Record<string, unknown> } }>(`/api/flows/${flowId}`)).draft;

async function openSettings(page: Page, menu: string, item: string): Promise<void> {
  await button(page, menu).press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

test('what belongs to a flow as a whole is set in one place; what its runs obey is one edit of the draft', async () => {
  const { flowId, editor } = await makeFlow('Callbacks');
  const folder = await app.api.post<{ id: string }>('/api/folders', { name: 'Telephone' });
  const page = await app.open(editor);
  await openSettings(page, 'More actions for Callbacks', 'Flow settings');
  const dialog = page.getByRole('dialog', { name: 'Settings of “Callbacks”' });
  await field(dialog, 'Name').fill('Call back within the day');
  await dialog.getByRole('switch', { name: 'Events can come too late to be useful' }).press('Space');
  const late = dialog.getByRole('group', { name: 'Too late to be useful after' });
  await late.getByRole('textbox', { name: 'Amount' }).fill('2');
  await dialog.getByRole('combobox', { name: 'Folder' }).click();
  await page.getByRole('option', { name: 'Telephone' }).click();
  await dialog.getByRole('combobox', { name: 'Labels' }).fill('urgent');
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: 'After a time that I choose' }).check();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await pictures(page, 'flow settings', scheme);
    expect(await violationsOf(page)).toEqual([]);
  }
  await button(dialog, 'Save').press('Enter');
  await gone(dialog);
  await expect.poll(() => field(page, 'Name of the flow').inputValue()).toBe('Call back within the day');
  await expect
    .poll(() => lineOf(flowId))
    .toMatchObject({ folderId: folder.id, labels: ['urgent'], watch: { after: { amount: 1, unit: 'days' } } });
  await expect.poll(() => draftOf(flowId)).toMatchObject({ settings: { tooLateAfter: { amount: 2, unit: 'hours' } } });

  await button(page, /^Undo/).click();
  await expect.poll(() => draftOf(flowId)).toMatchObject({ name: 'Callbacks' });
  expect((await draftOf(flowId)).settings).not.toHaveProperty('tooLateAfter');
}, 60_000);

test('in French on a phone the settings are there too, and whoever may not build has none', async () => {
  const { editor } = await makeFlow('Rappels');
  const page = await app.open(editor, { language: 'fr', width: 390, height: 844 });
  await openSettings(page, 'Autres actions pour Rappels', 'Réglages du scénario');
  const dialog = page.getByRole('dialog', { name: 'Réglages de « Rappels »' });
  await dialog.getByRole('switch', { name: 'Un événement peut arriver trop tard pour servir' }).click();
  await seen(dialog.getByRole('group', { name: 'Trop tard pour servir après' }));
  expect(await violationsOf(page)).toEqual([]);
  const looking = await app.open(editor, { as: 'operator' });
  await button(looking, 'More actions for Rappels').click();
  await seen(looking.getByRole('menuitem', { name: 'Versions' }));
  expect(await looking.getByRole('menuitem', { name: 'Flow settings' }).count()).toBe(0);
});

test('a flow that has been silent for too long is told on Home and in the list, and leads to its events', async () => {
  const { flowId } = await makeFlow('Nightly import');
  await app.publish(flowId);
  await app.api.put(`/api/flows/${flowId}/watch`, { watch: { after: { amount: 1, unit: 'seconds' } } });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const page = await app.open('/');
  const line = page.getByRole('listitem').filter({ hasText: '“Nightly import” has gone quiet' });
  await seen(line);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await pictures(page, 'gone quiet on Home', scheme);
    expect(await violationsOf(page)).toEqual([]);
  }
  await button(line, 'Look').or(link(line, 'Look')).press('Enter');
  await page.waitForURL((url) => url.pathname === '/events' && url.searchParams.get('flow') === flowId);
  await page.goto('/flows?state=quiet');
  await seen(page.getByRole('row').filter({ hasText: 'Nightly import' }).getByText('Gone quiet'));
  const french = await app.open('/', { language: 'fr' });
  await seen(french.getByText('« Nightly import » est devenu silencieux'));
  await app.api.put(`/api/flows/${flowId}/watch`, { watch: 'never' });
  await page.reload();
  await gone(page.getByRole('row').filter({ hasText: 'Nightly import' }));
}, 60_000);
