import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, trigger } from '../../product/documents.js';
import { button, gone, seen } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const focusedName = (page: Page) =>
  page.evaluate<string>('document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent');
const closesTo = async (page: Page, opener: string) => {
  await seen(page.getByRole('dialog'));
  await page.keyboard.press('Escape');
  await gone(page.getByRole('dialog'));
  await expect.poll(() => focusedName(page)).toBe(opener);
};

test('a dialog that is closed gives the focus back to its button', async () => {
  const page = await app.open('/tables');
  await button(page, 'New table').first().click();
  await closesTo(page, 'New table');
  await page.goto('/settings?section=api-keys');
  await button(page, 'New key').first().press('Enter');
  await closesTo(page, 'New key');
});

test('one that an item of a menu opened, to the button of the menu; the palette as well, the first time', async () => {
  const { editor } = await app.makeFlow(inARow('A dialog', trigger('run-now')));
  const page = await app.open(editor, { language: 'fr' });
  const menu = 'Autres actions pour A dialog';
  await button(page, menu).click();
  await page.getByRole('menuitem', { name: 'Enregistrer comme modèle' }).click();
  await closesTo(page, menu);
  await button(page, /^Chercher ou agir/)
    .first()
    .focus();
  const opener = await focusedName(page);
  await page.keyboard.press('Enter');
  await closesTo(page, opener);
});
