import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { field, gone, seen, step } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();
const aFlow = (name: string) => app.makeFlow(inARow(name, trigger('run-now'), sendTo('https://example.org/')));
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('UX-11: single letters do nothing while typing in a field, and nothing at all when switched off in /me', async () => {
  const { editor } = await aFlow('Letters');
  const page = await app.open('/flows');
  const outline = page.getByRole('radio', { name: 'Outline' });
  await field(page, /^Find/).pressSequentially('gh?');
  await seen(heading(page, 'Flows'));
  await page.getByRole('main').focus();
  await page.keyboard.press('?');
  await seen(page.getByRole('dialog', { name: 'Keyboard shortcuts' }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await seen(heading(page, 'Runs'));

  await page.goto(editor);
  await field(page, 'Name of the flow').press('o');
  expect(await outline.isChecked()).toBe(false);
  await step(page, 1).focus();
  await page.keyboard.press('o');
  await expect.poll(() => outline.isChecked()).toBe(true);

  await page.goto('/me');
  await page.getByRole('switch', { name: 'Single letters do something' }).press(' ');
  await page.goto(editor);
  await step(page, 2).focus();
  for (const key of ['o', 'a', '?', 'g', 'h']) await page.keyboard.press(key);
  await page.keyboard.press('Control+K');
  await seen(page.getByRole('dialog', { name: 'Search or do' }));
  await page.keyboard.press('Escape');
  expect(await outline.isChecked()).toBe(false);
  await gone(page.getByRole('dialog'));
  expect(page.url()).toContain(editor);
});

test('F6 gives the focus to each part of the page in turn', async () => {
  const page = await app.open('/runs');
  await seen(heading(page, 'Runs'));
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('header, nav, main')?.tagName ?? document.activeElement?.tagName);
  for (const part of ['HEADER', 'NAV', 'MAIN', 'HEADER']) {
    await page.keyboard.press('F6');
    await expect.poll(focused).toBe(part);
  }
});
