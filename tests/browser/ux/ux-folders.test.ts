import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { button, field, gone, link, seen } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const makeFlow = (name: string) => app.makeFlow(inARow(name, trigger('run-now'), sendTo('https://example.org/')));

/** By keys alone: the menu of a row, and one line of it. */
async function choose(page: Page, menu: string, item: string): Promise<void> {
  await button(page, menu).press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

test('flows are put into folders and labelled by keys alone, found by both, and stay when their folder is deleted', async () => {
  await Promise.all(['Lead to the shop', 'Offer to the shop'].map(makeFlow));
  const page = await app.open('/flows?q=to+the+shop');
  await choose(page, 'More actions for Lead to the shop', 'Move to…');
  const moving = page.getByRole('dialog', { name: 'Move “Lead to the shop”' });
  await moving.getByRole('radio', { name: 'A new folder' }).check();
  await field(moving, 'Name of the new folder').fill('Before the sale');
  expect(await violationsOf(page)).toEqual([]);
  await pictures(page, 'move a flow', 'light');
  await page.keyboard.press('Enter');
  await seen(page.getByText('“Lead to the shop” is in “Before the sale”.'));
  await gone(moving);
  await button(page, 'More actions for Lead to the shop').and(page.locator(':focus')).waitFor();

  await choose(page, 'More actions for Lead to the shop', 'Labels…');
  const labelling = page.getByRole('dialog', { name: 'Labels of “Lead to the shop”' });
  await page.keyboard.type('night shift');
  await page.keyboard.press('Enter');
  await page.keyboard.type('vip');
  await page.keyboard.press('Enter');
  await seen(labelling.getByText('night shift'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await pictures(page, 'label a flow', 'dark');
  expect(await violationsOf(page)).toEqual([]);
  await button(labelling, 'Save').press('Enter');
  await gone(labelling);

  await link(page.getByRole('navigation', { name: 'Folders' }), 'Before the sale 1').press('Enter');
  await gone(link(page, 'Offer to the shop'));
  await seen(page.getByRole('list', { name: 'Labels' }).getByText('vip'));
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await pictures(page, 'flows of a folder', scheme);
    expect(await violationsOf(page)).toEqual([]);
  }
  await page.reload();
  const folder = link(page.getByRole('navigation', { name: 'Folders' }), 'Before the sale 1');
  await expect.poll(() => folder.getAttribute('aria-current')).toBe('page');

  await choose(page, 'Change folders', 'Rename or move “Before the sale”');
  await page.keyboard.type('Quotes');
  await page.keyboard.press('Enter');
  await choose(page, 'Change folders', 'Delete “Quotes”');
  await seen(page.getByText('Its flow stays as it is, in no folder.'));
  await button(page, 'Delete the folder').press('Enter');
  await seen(link(page, 'Offer to the shop'));
  await page.getByRole('combobox', { name: 'Label' }).click();
  await page.getByRole('option', { name: 'night shift' }).click();
  await gone(link(page, 'Offer to the shop'));
  await seen(link(page, 'Lead to the shop'));
  expect(new URL(page.url()).searchParams.get('label')).toBe('night shift');
}, 60_000);

test('what is begun, imported or copied while a folder is looked at is in that folder', async () => {
  const { id } = await app.api.post<{ id: string }>('/api/folders', { name: 'Landing place' });
  const flowsInFolder = async () => {
    const { flows } = await app.api.get<{ flows: { id: string; name: string; folderId: string | null }[] }>('/api/flows');
    return flows.filter(({ folderId }) => folderId === id);
  };
  const inFolder = async () => (await flowsInFolder()).map(({ name }) => name);
  const page = await app.open(`/flows?folder=${id}`);
  await choose(page, 'New flow', 'Empty flow');
  await page.waitForURL(/\/edit/);
  await expect.poll(inFolder).toEqual(['New flow']);

  await page.goto(`/flows?folder=${id}`);
  await choose(page, 'More actions for New flow', 'Duplicate');
  await seen(link(page, 'Copy of New flow'));

  await page.getByRole('button', { name: 'New flow', exact: true }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('menuitem', { name: 'Import a file' }).click()]);
  const document = inARow('From a file', trigger('run-now'), sendTo('https://example.org/'));
  const file = { navette: 'flow', format: 1, exportedAt: new Date().toISOString(), document };
  await chooser.setFiles({ name: 'a.flow.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await page.waitForURL(/\/edit/);
  await expect.poll(inFolder).toContain('From a file');

  await page.goto(`/flows?folder=${id}`);
  await page.getByRole('button', { name: 'New flow', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'From a template' }).press('Enter');
  await link(page, /Webhook → web request/).click();
  expect(new URL(page.url()).searchParams.get('folder')).toBe(id);
  // Their names are words of the app, which whoever looks for English on a French page would find.
  for (const flow of await flowsInFolder()) await app.api.delete(`/api/flows/${flow.id}`);
}, 60_000);

test('a folder is made in another one, shows what is within, and hands it over when it is deleted', async () => {
  const { id } = await app.api.post<{ id: string }>('/api/folders', { name: 'Shops' });
  const { flowId } = await makeFlow('Stock of the north');
  const page = await app.open(`/flows?folder=${id}`);
  await choose(page, 'Change folders', 'New folder');
  await field(page.getByRole('dialog'), 'Name').fill('North');
  await expect.poll(() => page.getByRole('dialog').getByRole('combobox', { name: 'Inside' }).inputValue()).toBe('Shops');
  await page.keyboard.press('Enter');
  const rail = page.getByRole('navigation', { name: 'Folders' });
  await link(rail, 'North 0').press('Enter');
  const north = new URL(page.url()).searchParams.get('folder')!;
  await app.api.put(`/api/flows/${flowId}/folder`, { folderId: north });
  await page.goto(`/flows?folder=${id}`);
  await seen(link(rail, 'Shops 1'));
  await seen(link(page, 'Stock of the north'));
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await pictures(page, 'folders in folders', scheme);
    expect(await violationsOf(page)).toEqual([]);
  }
  await link(rail, 'North 1').press('Enter');
  await choose(page, 'Change folders', 'Delete “North”');
  await seen(page.getByText('What is in it stays as it is, in “Shops”.'));
  await button(page, 'Delete the folder').press('Enter');
  await page.waitForURL((url) => url.searchParams.get('folder') === id);
  await seen(link(page, 'Stock of the north'));
});

test('a label is renamed and taken away on every flow that has it', async () => {
  const made = await Promise.all(['Spring offer', 'Spring thanks'].map(makeFlow));
  for (const { flowId } of made) await app.api.put(`/api/flows/${flowId}/labels`, { labels: ['spring'] });
  const page = await app.open('/flows?label=spring');
  await choose(page, 'Change the label “spring”', 'Rename “spring”');
  await seen(page.getByText('It is renamed on all 2 flows that have it.'));
  expect(await violationsOf(page)).toEqual([]);
  await pictures(page, 'rename a label', 'light');
  await page.keyboard.type('summer');
  await page.keyboard.press('Enter');
  await seen(page.getByText('“spring” is now “summer”.'));
  await page.waitForURL((url) => url.searchParams.get('label') === 'summer');
  for (const name of ['Spring offer', 'Spring thanks']) await seen(link(page, name));
  await choose(page, 'Change the label “summer”', 'Take “summer” away everywhere');
  await button(page.getByRole('dialog'), 'Take the label away').press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('label'));
  const { flows } = await app.api.get<{ flows: { labels: string[] }[] }>('/api/flows');
  expect(flows.flatMap(({ labels }) => labels)).not.toContain('summer');
});

test('on a phone a folder is chosen in a list, in French, and whoever may not build changes none', async () => {
  const { flowId } = await makeFlow('Vers la boutique');
  const { id } = await app.api.post<{ id: string }>('/api/folders', { name: 'Boutique' });
  await app.api.put(`/api/flows/${flowId}/folder`, { folderId: id });
  const page = await app.open('/flows', { as: 'operator', language: 'fr', width: 390, height: 844 });
  await page.getByRole('combobox', { name: 'Dossier' }).click();
  await page.getByRole('option', { name: 'Boutique' }).click();
  await page.waitForURL((url) => url.searchParams.get('folder') === id);
  await seen(link(page, 'Vers la boutique'));
  expect(
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('switch') })
      .count(),
  ).toBe(1);
  expect(await button(page, 'Modifier les dossiers').count()).toBe(0);
  await button(page, 'Autres actions pour Vers la boutique').click();
  await seen(page.getByRole('menuitem', { name: 'Exporter' }));
  expect(await page.getByRole('menuitem', { name: 'Déplacer vers…' }).count()).toBe(0);
});
