import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { button, field, seen, step } from '../support/by-role.js';
import { makeWaitingFlow } from '../support/make-runs.js';
import { goTo, makeScreens, type Screen } from '../support/screens.js';
import { sentencesOf } from '../support/sentences.js';
import { useApp } from '../support/use-app.js';

/** What holds on every screen. */
const app = useApp();
let screens: Screen[];
beforeAll(async () => {
  screens = await makeScreens(app);
});

const [english, french] = await Promise.all([sentencesOf('en'), sentencesOf('fr')]);
const frenchToo = new Set(french.values());
/** A language’s own name is the same in both. */
const onlyEnglish = new Set(
  [...english].flatMap(([key, sentence]) => (frenchToo.has(sentence) || key === 'shell.switchLanguage' ? [] : [sentence])),
);
const keyNames = new Set([...english.keys()].map((key) => key.replace(/_(one|other)$/, '')));

/** What can be read on the page, line by line. */
const linesOf = async (page: Page): Promise<string[]> => {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read.
  const text = await page.locator('body').innerText();
  return text.split('\n').map((line) => line.trim());
};

test('UX-03: switching language changes every visible sentence, date and number without reload, and no key name is visible', async () => {
  const page = await app.open('/');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.evaluate('globalThis.neverReloaded = true');
  await page.getByRole('menuitem', { name: 'Français' }).click();
  await seen(page.getByRole('heading', { level: 1, name: /^(Bonjour|Bon après-midi|Bonsoir) Claire/ }));
  expect(await page.evaluate('globalThis.neverReloaded')).toBe(true);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  const left: string[] = [];
  for (const screen of screens) {
    await goTo(page, screen);
    for (const line of await linesOf(page))
      if (onlyEnglish.has(line) || keyNames.has(line) || / ago$|^yesterday$|\bAM\b|\bPM\b/.test(line)) left.push(`${screen.name}: ${line}`);
  }
  expect(left).toEqual([]);
});

test('UX-08: axe finds no violation of WCAG 2.2 A and AA on any screen, light and dark', async () => {
  const page = await app.open('about:blank');
  const found: string[] = [];
  for (const screen of screens) {
    await page.emulateMedia({ colorScheme: 'light' });
    await goTo(page, screen);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(scheme);
      // The other theme is the same page in other colours.
      const violations = await violationsOf(page, scheme === 'light' ? 'all' : 'colours');
      found.push(...violations.map((line) => `${screen.name}, ${scheme}: ${line}`));
      if (process.env.NAVETTE_PICTURES) await pictures(page, screen.name, scheme);
    }
  }
  expect(found).toEqual([]);
});

/** 1280 px at 400 %. */
const zoomed = { width: 320, height: 256 };

test('UX-09: at 1280 px and 400 % zoom no screen scrolls sideways', async () => {
  const page = await app.open('about:blank', zoomed);
  const tooWide: string[] = [];
  for (const screen of screens) {
    await goTo(page, screen);
    const width = await page.locator('html').evaluate((root) => root.scrollWidth);
    if (width > zoomed.width) tooWide.push(`${screen.name}: ${width} px`);
  }
  expect(tooWide).toEqual([]);
});

test('UX-09: at 400 % zoom the editor shows the outline, and a step can be added, filled in and published', async () => {
  const { editor } = await makeWaitingFlow(app, 'Zoomed');
  const page = await app.open(editor, zoomed);
  await seen(page.getByRole('treegrid', { name: 'Steps in order' }));
  await button(page, 'Add a step after Wait a day').click();
  await page.getByRole('combobox', { name: 'Search steps and apps' }).fill('Read a web');
  await page.getByRole('option', { name: /^Read a web address/ }).click();
  await field(page, 'Address').fill('https://example.org/');
  await seen(page.getByText(/^Saved/));
  await page.keyboard.press('Escape');
  await seen(button(page, /Read a web address/));
  await button(page, 'Publish…').click();
  await button(page.getByRole('dialog'), 'Publish and keep on').click();
  await seen(page.getByText('Version 2 is live. New runs use it.'));
});

test('UX-10: with reduced motion nothing on the canvas or on a run takes time to move', async () => {
  const { editor } = await makeWaitingFlow(app, 'Still');
  const run = screens.find(({ name }) => name === 'run')!;
  const longest = (page: Page) =>
    page.evaluate<number>('Math.max(0, ...document.getAnimations().map((one) => Number(one.effect.getComputedTiming().duration)))');
  for (const motion of ['reduce', 'no-preference'] as const) {
    const page = await app.open('/me', { motion });
    if (motion === 'no-preference') await page.getByRole('switch', { name: 'No motion' }).press(' ');
    await page.goto(editor);
    for (const key of ['ArrowDown', 'Enter', 'Escape', 'f', '+']) {
      await step(page, 1).focus();
      await page.keyboard.press(key);
      expect(await longest(page)).toBe(0);
    }
    await goTo(page, run);
    await step(page, 1).click();
    expect(await longest(page)).toBe(0);
  }
});
