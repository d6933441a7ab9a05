import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { owner, type Product, startProduct } from '../product/start-product.js';
import { violationsOf } from '../support/accessibility.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { pictures } from '../support/pictures.js';

/** What README promises, as a person does it: by role and accessible name, in one browser, from the first page to the record in the CRM. */
let product: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the pages complained of in the console. */
const complaints: string[] = [];
/** Addresses of what the story makes, for the tests after it. */
const made = { flow: '', run: '' };

const startContext = (locale: string) =>
  browser.newContext({ viewport: { width: 1440, height: 900 }, locale, timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ withOwner: false }), launchBrowser()]);
  context = await startContext('en-GB');
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`));
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

const button = (name: string | RegExp, on: Page | Locator = page) => on.getByRole('button', { name });
const link = (name: string | RegExp) => page.getByRole('link', { name });
const step = (number: number) => button(new RegExp(`^Step ${number} of 9`));
const seen = (locator: Locator) => locator.first().waitFor({ state: 'visible' });
/** A test of the story that fails leaves a picture, and the ones after it have nothing to stand on. */
const chapter = (name: string, tell: () => Promise<void>) =>
  test(name, async () => {
    try {
      await tell();
    } catch (error) {
      await screenshot(page, `${name} (failed)`).catch(() => undefined);
      throw error;
    }
  });

describe('a missed call becomes a lead and a task', () => {
  chapter('UX-01: on an empty installation any URL leads to /welcome, which needs no pointer', async () => {
    await page.goto(`${product.address}/runs`);
    await page.waitForURL(/\/welcome/);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await violationsOf(page)).toEqual([]);
      await pictures(page, 'welcome', scheme);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('textbox', { name: 'Your name' }).focus();
    for (const answer of [owner.name, owner.email, owner.password]) {
      await page.keyboard.type(answer);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type(owner.organisation);
    await page.keyboard.press('Enter');
    await focused('Language and time zone');
    await seen(page.getByRole('list', { name: 'System check' }).getByText('The engine answers'));
    await page.keyboard.press('Enter');
    await focused('Connect your first app');
    await pictures(page, 'welcome, first app', 'light');
  });

  chapter('UX-02: reloading /welcome on page 3 returns to page 3 with the answers kept', async () => {
    await tabTo('Use a practice account of Ringover');
    await page.keyboard.press('Enter');
    const ringover = page.getByRole('listitem').filter({ hasText: 'Ringover' });
    await seen(ringover.getByText('Connected'));
    await page.reload();
    await focused('Connect your first app');
    await seen(ringover.getByText('Connected'));
    await seen(page.getByRole('listitem').filter({ hasText: 'Zoho CRM' }).getByText('Connect mine'));
  });

  chapter('UX-01: finishing /welcome with the keyboard only ends in the editor', async () => {
    await page.keyboard.press('Enter');
    await focused('How do you want to start?');
    await tabTo(/^With an empty flow/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/flows\/.+\/edit/);
    await seen(page.getByRole('textbox', { name: 'Name of the flow' }));
    await page.goto(`${product.address}/`);
    await seen(page.getByRole('heading', { name: /Claire\.$/ }));
  });

  chapter('Home offers the template, and practice accounts are one click each', async () => {
    await link(/Missed call → contact, lead and task/).click();
    for (const app of ['Ringover', 'Zoho CRM']) {
      const asked = page.getByRole('group', { name: `Which account of ${app}?` });
      // One was connected on the way in.
      if (app !== 'Ringover') await button('Use a practice account', asked).click();
      await seen(asked.getByRole('radio', { checked: true }));
      await button('Continue').click();
    }
    await seen(page.getByRole('heading', { name: 'Who looks after which number?' }));
    await button(/^Accept \d/).click();
    await page.getByRole('combobox', { name: 'Owner of any other number' }).click();
    await page.getByRole('option', { name: 'Claire Leroy' }).click();
    await button('Keep the rest as suggested').click();
    await page.waitForURL(/\/flows\/.+\/edit/);
    made.flow = page.url();
  });

  chapter('the flow is drawn, and its owner comes from the lookup table', async () => {
    for (const [index, title] of [
      'Call missed',
      'Look up who follows',
      'Number to ignore?',
      'Ignored number',
      'Find who calls',
      'Create a contact',
      'Unknown caller?',
      'Create a lead',
      'Create a task',
    ].entries())
      await seen(button(new RegExp(`^Step ${index + 1} of 9, .*${title.replace('?', '\\?')}`)));
    await seen(button(/^Step 8 .* for Owner/));
    await seen(button('0 issues'));
  });

  chapter('an emptied field is an issue at once, and says so when one leaves it, and data of an earlier step mends it', async () => {
    // Focused first: a step below the edge of the canvas comes into view.
    await step(8).focus();
    await step(8).press('Enter');
    const field = page.getByRole('textbox', { name: 'Last name' });
    await seen(field.getByRole('button', { name: 'Caller' }));
    // On its first letters: in the middle lies the pill, which would open its own menu.
    await field.click({ position: { x: 12, y: 14 } });
    await field.press('Control+A');
    await field.press('Delete');
    await seen(button('1 issue'));
    // Past the field's own button, which is still within it.
    await field.press('Tab');
    await page.keyboard.press('Tab');
    await seen(page.getByText('“Last name” is empty and Zoho CRM requires it.'));
    await field.focus();
    await field.pressSequentially('New caller ');
    await seen(button('0 issues'));
    await button('Insert data into Last name').click();
    await page.getByRole('combobox', { name: 'Search by name or by value' }).fill('06 12');
    await page
      .getByRole('option', { name: /^Caller/ })
      .first()
      .click();
    const filled = field.filter({ hasText: /New caller.*Caller/ });
    await seen(filled);
    await button('Undo').click();
    await filled.waitFor({ state: 'detached' });
    await button('Redo').click();
    await seen(filled);
    await seen(page.getByText(/^Saved \d\d:\d\d/));
  });

  chapter('it is published and switched on', async () => {
    await button('Publish…').click();
    await button('Publish and switch on', page.getByRole('dialog')).click();
    await seen(page.getByText('Version 1 is live. New runs use it.'));
    await seen(page.getByText(/v1/));
  });

  chapter('a practice call starts a run, and its page shows each step as it happens', async () => {
    await slow('/crm/v8/Leads', 4000);
    await slow('/crm/v8/Tasks', 3000);
    await link('Runs').click();
    await seen(page.getByRole('heading', { name: 'Runs' }));
    await page.evaluate(() => Object.assign(globalThis, { neverReloaded: true }));
    await practiceCall();
    await link('Missed call → contact, lead and task').click();
    made.run = page.url();
    await seen(button(/^Step 8 .* State: Running/));
    await seen(button(/^Step 5 .* State: Done/));
    await screenshot(page, 'run while it runs (light)');
    await seen(button(/^Step 8 .* State: Done/));
    await seen(button(/^Step 9 .* State: Running/));
    await seen(button(/^Step 9 .* State: Done/));
    await seen(page.getByText(/^lasted/));
    expect(await page.evaluate(() => 'neverReloaded' in globalThis)).toBe(true);
  });

  chapter('a step of the run shows its input, output, attempts and how long it took', async () => {
    // Focused first: it lies at the edge of the canvas, which moves while it comes into view.
    await step(8).focus();
    await step(8).press('Enter');
    const tab = (name: string) => page.getByRole('tab', { name }).click();
    const panel = page.getByRole('tabpanel');
    await tab('Input');
    await seen(panel.getByText('New caller +33612345678'));
    await tab('Output');
    await seen(panel.getByText(/^\d{15,}$/));
    await tab('Attempts');
    await seen(panel.getByText('Attempt 1'));
    await seen(page.getByText(/^[4-9]\.\d\ss$/));
  });

  chapter('the practice CRM holds the lead and the task, of the owner of that number', async () => {
    const crm = await context.newPage();
    await crm.goto(`${product.sandboxUrl}/zoho-crm/`);
    const row = (name: RegExp) => crm.getByRole('row', { name });
    await seen(row(/New caller \+33612345678.*Claire Leroy/));
    await seen(row(/Call back 06 12 34 56 78.*Claire Leroy/));
    await screenshot(crm, 'practice CRM');
    await crm.close();
  });
});

/** The heading of a page of the welcome has the focus: that is where a keyboard goes on. */
const focused = (name: string) => page.getByRole('heading', { name, exact: true }).and(page.locator(':focus')).waitFor();

/** Goes on with Tab until a link or button of that name has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  const wanted = link(name).or(button(name));
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

const slow = (path: string, delay: number) => switches('faults', { kind: 'slow', method: 'POST', path, delay });

async function switches(name: 'faults' | 'tokens', body: object): Promise<void> {
  await fetch(`${product.sandboxUrl}/zoho-crm/__test/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function practiceCall(): Promise<void> {
  const phone = await context.newPage();
  await phone.goto(`${product.sandboxUrl}/ringover/`);
  await screenshot(phone, 'practice telephone');
  await button('Make a practice call', phone).click();
  await seen(phone.getByText(/events were delivered/));
  await phone.close();
}

describe('what only trouble shows keeps to WCAG 2.2 A and AA, light and dark', () => {
  test('a run that is held, and Home, which says so', async () => {
    await switches('tokens', { become: 'revoked' });
    await practiceCall();
    await page.goto(`${product.address}/`);
    await seen(page.getByText(/must be reconnected/));
    await inspect('home, something lost');
    await page.goto(`${product.address}/runs`);
    await page.getByRole('row', { name: /Held/ }).getByRole('link', { name: 'Missed call → contact, lead and task' }).click();
    await seen(page.getByText(/^Zoho CRM no longer accepts this connection/));
    await inspect('run, held');
    await switches('tokens', { become: 'valid' });
  });
});

async function inspect(name: string): Promise<void> {
  await seen(page.getByRole('main'));
  await page.waitForLoadState('networkidle');
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(150);
    found.push(...(await violationsOf(page, scheme === 'light' ? 'all' : 'colours')).map((line) => `${scheme}: ${line}`));
    await pictures(page, name, scheme);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(found).toEqual([]);
}

test('no page has complained in the console, but for the question who is there before anybody is', () => {
  expect(complaints.filter((line) => !/401 .*\/api\/me$/.test(line))).toEqual([]);
});

describe('in French', () => {
  test('the same pages speak French from the sign-in on', async () => {
    const french = await startContext('fr-FR');
    const her = await french.newPage();
    her.setDefaultTimeout(15_000);
    try {
      await her.goto(made.run);
      await her.getByRole('textbox', { name: 'E-mail' }).fill(owner.email);
      await her.getByLabel('Mot de passe').first().fill(owner.password);
      await button('Se connecter', her).click();
      await her.waitForURL(/\/runs\//);
      await seen(button(/^Étape 8 sur 9.*État : Terminée/, her));
      await screenshot(her, 'run in French');
      await her.getByRole('link', { name: 'Ouvrir le scénario' }).click();
      await seen(button('Publier…', her));
      await seen(her.getByRole('link', { name: 'Scénarios' }));
      await screenshot(her, 'editor in French');
      expect(await her.locator('html').getAttribute('lang')).toBe('fr');
    } catch (error) {
      await screenshot(her, 'in French (failed)').catch(() => undefined);
      throw error;
    } finally {
      await french.close();
    }
  });
});
