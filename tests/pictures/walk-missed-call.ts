import type { Browser, Page } from 'playwright-core';
import { button, field, link, seen, step } from '../browser/support/by-role.js';
import { sentencesOf } from '../browser/support/sentences.js';
import { owner, type Product } from '../product/start-product.js';
import type { Camera } from './camera.js';

type Walk = { browser: Browser; product: Product; language: 'en' | 'fr'; camera: Camera };

/** UX.md §7 (a), click by click, with a picture of each page. */
export async function walkMissedCall({ browser, product, language, camera }: Walk): Promise<void> {
  const sentences = await sentencesOf(language);
  const say = (key: string, values: Record<string, string> = {}): string =>
    (sentences.get(key) ?? missing(key)).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  try {
    await welcome();
    await setUp();
    await edit();
    await test();
    await publish();
    await callAndWatch();
  } catch (error) {
    await camera(page, 'Where it stopped', 'looked at');
    throw error;
  } finally {
    await context.close();
  }

  async function welcome(): Promise<void> {
    await page.goto(`${product.address}/`);
    await seen(field(page, say('account.yourName')));
    await camera(page, 'The first page: the owner’s account');
    await field(page, say('account.yourName')).fill(owner.name);
    await field(page, say('account.email')).fill(owner.email);
    await page.getByLabel(say('account.password')).first().fill(owner.password);
    await field(page, say('account.organisation')).fill(owner.organisation);
    await field(page, say('account.organisation')).press('Enter');
    await seen(page.getByRole('heading', { name: say('account.languageTitle') }));
    await camera(page, 'Language and time zone', 'looked at');
    await page.goto(`${product.address}/`);
    await seen(page.getByRole('heading', { name: /Claire\.$/ }));
    await camera(page, 'Home of a new installation');
    await page.goto(`${product.address}/templates`);
    await seen(page.getByRole('heading', { name: say('templates.title') }));
    await camera(page, 'Templates', 'looked at');
  }

  async function setUp(): Promise<void> {
    await link(page, /(Missed call|Appel manqué) →/)
      .first()
      .click();
    for (const app of ['Ringover', 'Zoho CRM']) {
      const asked = page.getByRole('group', { name: say('templates.account', { app }) });
      await seen(asked);
      if (app === 'Ringover') await camera(page, 'Guided set-up: which account');
      await button(asked, say('connections.practice')).click();
      await seen(asked.getByRole('radio', { checked: true }));
      await button(page, say('templates.continue')).click();
    }
    const accept = button(page, new RegExp(`^${say('templates.acceptOwners_other').trim()}`));
    await seen(accept);
    await camera(page, 'Guided set-up: who looks after which number');
    await accept.click();
    await page.getByRole('combobox', { name: say('templates.anyOther') }).click();
    await page.getByRole('option').first().click();
    await button(page, say('templates.continue')).click();
    for (let decision = 0; (await button(page, say('templates.continue')).count()) > 0; decision++) {
      await page.waitForTimeout(200);
      await camera(page, `Guided set-up: decision ${decision + 1}`, decision === 1 ? 'shown' : 'looked at');
      await button(page, say('templates.continue')).click();
      await page.waitForTimeout(200);
    }
    await camera(page, 'Guided set-up: the last decision', 'looked at');
    await button(page, say('templates.seeFlow')).click();
    await page.waitForURL(/\/flows\/.+\/edit/);
  }

  async function edit(): Promise<void> {
    await seen(step(page, 9));
    await page.waitForTimeout(1000);
    await camera(page, 'The flow, drawn');
    await step(page, 9).focus();
    await step(page, 9).press('Enter');
    await page.waitForTimeout(800);
    await camera(page, 'A step: its fields with data as pills');
    await page.keyboard.press('Escape');
  }

  async function test(): Promise<void> {
    await button(page, say('bench.test')).first().click();
    await button(page, say('bench.runAll')).click();
    await seen(page.getByText(new RegExp(say('bench.worked'))));
    await page.waitForTimeout(800);
    await camera(page, 'The test bench: what each step would write');
    await button(page, say('bench.close')).click();
  }

  async function publish(): Promise<void> {
    await button(page, say('editor.publish')).click();
    const dialog = page.getByRole('dialog');
    const go = button(dialog, say('editor.publishSwitchOn'));
    await seen(go);
    await page.waitForTimeout(500);
    await camera(page, 'Publish');
    await go.click();
    await dialog.waitFor({ state: 'hidden' });
    await page.waitForTimeout(500);
    await camera(page, 'Published and switched on', 'looked at');
  }

  async function callAndWatch(): Promise<void> {
    await link(page, say('shell.runs')).first().click();
    await page.waitForURL(/\/runs/);
    const telephone = await inWorld('ringover');
    await camera(telephone, 'The practice telephone');
    await telephone.getByRole('button').first().click();
    await telephone.waitForTimeout(1500);
    await telephone.close();
    const run = page.getByRole('row').getByRole('link').first();
    await seen(run);
    await page.waitForTimeout(1500);
    await camera(page, 'Runs');
    await run.click();
    await seen(step(page, 9));
    await page.waitForTimeout(2500);
    await camera(page, 'The run on its canvas');
    await step(page, 8).click();
    await page.waitForTimeout(600);
    await camera(page, 'A step of the run: what went in and what came out');
    const crm = await inWorld('zoho-crm');
    await camera(crm, 'The practice CRM: the lead and the task');
    await crm.close();
    await page.goto(`${product.address}/`);
    await seen(page.getByRole('heading', { name: /Claire\.$/ }));
    await page.waitForTimeout(800);
    await camera(page, 'Home, with something to tell');
    for (const [name, caption] of [
      ['flows', 'Flows'],
      ['connections', 'Connections'],
      ['tables', 'Lookup tables'],
      ['events', 'Events'],
    ] as const) {
      await page.goto(`${product.address}/${name}`);
      await seen(page.getByRole('main').getByRole('heading'));
      await page.waitForTimeout(800);
      await camera(page, caption);
    }
  }

  /** The page of a practice account, where things happen outside Navette. */
  async function inWorld(name: string): Promise<Page> {
    const outside = await context.newPage();
    await outside.goto(`${product.sandboxUrl}/${name}/`);
    await seen(outside.getByRole('heading'));
    return outside;
  }
}

function missing(key: string): never {
  throw new Error(`the pages have no sentence "${key}"`);
}
