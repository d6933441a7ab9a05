import { type ActionStep, type FlowDocument, literal, type Value } from '@navette/flow';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { button, field, gone, seen } from '../support/by-role.js';
import { focused } from '../support/keyboard.js';
import { useApp } from '../support/use-app.js';

const app = useApp();
const saving = { timeout: 10_000 };

/** The form of a web request with these params, open. */
async function openRequest(params: Record<string, Value>, language: 'en' | 'fr' = 'en') {
  const step: ActionStep = { id: 'send', kind: 'action', connector: 'core', action: 'http-request', params };
  const { flowId, editor } = await app.makeFlow(inARow('Asks the web', trigger('run-now'), step));
  const page = await app.open(`${editor}?step=send`, { language });
  const form = page.getByRole('region', { name: /^(Step|Étape)\s?:/ });
  await seen(form);
  const saved = async () => ((await app.api.get<{ draft: FlowDocument }>(`/api/flows/${flowId}`)).draft.steps.send as ActionStep).params;
  return { page, form, flowId, saved };
}

const order = { method: literal('POST'), url: literal('https://example.org/orders') };

test('fields appear and go with the others that they depend on, and are asked for only while they are there', async () => {
  const { page, form } = await openRequest({ ...order, bodyKind: literal('text'), body: literal('Hello') });
  await seen(form.getByRole('group', { name: 'Body', exact: true }));
  await form.getByRole('radio', { name: 'DELETE (remove)' }).check();
  await gone(form.getByRole('group', { name: 'Body', exact: true }));
  await seen(page.getByText(/^Fields no longer shown: .*What to send, Body/));
  await form.getByRole('radio', { name: 'Key in a header' }).check();
  await seen(field(form, 'Name of the header'));
  expect(await field(form, 'Name of the header').getAttribute('aria-required')).toBe('true');
  await seen(button(page, /^2 issues$/));
  await form.getByRole('radio', { name: 'Open to everybody' }).check();
  await gone(field(form, 'Name of the header'));
  await seen(button(page, /^0 issues$/));
});

test('a secret is kept as soon as its field is left, is shown nowhere again, and can be replaced and removed', async () => {
  const secret = 'top-secret-4711';
  const { page, form, flowId, saved } = await openRequest(order);
  const answers = watchAnswers(page);
  await form.getByRole('radio', { name: 'Token (Bearer)' }).check();
  const token = form.getByLabel('Token, password or key', { exact: true }).getByRole('textbox');
  const typed = form.locator('input[type=password]');
  await typed.fill(secret);
  await pictures(page, 'secret typed', 'light');
  await form.getByRole('radio', { name: 'Token (Bearer)' }).focus();
  await seen(button(form, 'Replace'));
  await expect.poll(() => token.inputValue()).toBe('••••••');
  await expect.poll(saved, saving).toMatchObject({ accessSecret: { kind: 'literal', value: { secret: expect.any(String) } } });
  const first = (await saved()).accessSecret;
  await seen(button(page, /^0 issues$/));
  await page.emulateMedia({ colorScheme: 'dark' });
  await pictures(page, 'secret kept', 'dark');
  expect(await violationsOf(page)).toEqual([]);

  await button(form, 'Replace').click();
  await page.keyboard.type(`${secret}-new`);
  await page.keyboard.press('Enter');
  await seen(button(form, 'Replace'));
  await expect.poll(saved, saving).not.toMatchObject({ accessSecret: first });
  await page.reload();
  await seen(button(form, 'Replace'));
  expect(await page.content()).not.toContain(secret);
  expect((await answers()).filter((answer) => answer.includes(secret))).toEqual([]);
  expect(JSON.stringify(await app.api.get(`/api/flows/${flowId}/export`))).not.toContain(secret);
  await button(form, 'Remove').click();
  await focused(typed);
  await seen(button(page, /^1 issue$/));
});

test('a secret can be entered in French, and one that closes its form at once loses nothing', async () => {
  const { page, form, saved } = await openRequest({ ...order, access: literal('bearer') }, 'fr');
  await seen(form.getByText('Conservé chiffré dès que vous quittez le champ, et jamais réaffiché.'));
  await form.locator('input[type=password]').fill('fermé aussitôt');
  await page.keyboard.press('Escape');
  await gone(form);
  await expect.poll(saved, saving).toMatchObject({ accessSecret: { value: { secret: expect.any(String) } } });
});

/** The text of every answer of the API from now on. */
function watchAnswers(page: Page): () => Promise<string[]> {
  const texts: Promise<string>[] = [];
  page.on('response', (response) => response.url().includes('/api/') && texts.push(response.text().catch(() => '')));
  return () => Promise.all(texts);
}
