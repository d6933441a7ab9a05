import { type ActionStep, type FlowDocument, literal } from '@navette/flow';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { screenshot } from '../../support/browser.js';
import { pictures } from '../../support/pictures.js';
import { button, field, gone, seen } from '../support/by-role.js';
import { everyField, withActions } from '../support/every-field.js';
import { focused, goTo } from '../support/keyboard.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

test('JSON is typed with the keyboard alone, names the line that cannot be read, and lets go with Escape and Tab', async () => {
  const step: ActionStep = {
    id: 'step',
    kind: 'action',
    connector: 'zoho-crm',
    action: 'every-field',
    connectionId: await app.practice('zoho-crm'),
    params: { anything: literal({ name: 'Léa', age: 41 }) },
  };
  const { flowId, editor } = await app.makeFlow(inARow('Holds JSON', trigger('run-now'), step));
  const page = await app.open('about:blank', { fresh: true });
  const chunks: string[] = [];
  page.on('request', (request) => /JsonEditor-.*\.js$/.test(request.url()) && chunks.push(request.url()));
  await withActions(page, everyField);
  await page.goto(editor);
  await seen(button(page, /^Step 2 of 2/));
  expect(chunks).toEqual([]);
  await page.goto(`${editor}?step=step`);
  const form = page.getByRole('region', { name: /^Step:/ });
  const json = form.getByRole('textbox', { name: 'Anything' });
  await seen(json);
  expect(chunks).toHaveLength(1);
  await form.getByRole('textbox', { name: 'Code' }).focus();
  await goTo(json);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type('\n"town": \n');
  await seen(form.getByText('This is not JSON yet: look at line 5. The last readable state is kept.'));
  await page.keyboard.press('Tab');
  await focused(json);
  await page.keyboard.type('"Lyon",');
  await gone(form.getByText(/^This is not JSON yet/));
  const saved = async () => ((await app.api.get<{ draft: FlowDocument }>(`/api/flows/${flowId}`)).draft.steps.step as ActionStep).params;
  await expect.poll(saved).toMatchObject({ anything: literal({ name: 'Léa', town: 'Lyon', age: 41 }) });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violationsOf(page)).toEqual([]);
    await screenshot(page, `json in the form (${scheme})`);
  }
  await page.keyboard.press('Escape');
  await focused(json);
  await page.keyboard.press('Tab');
  await expect.poll(() => json.evaluate((node) => node.ownerDocument.activeElement !== node)).toBe(true);
  await seen(form);
});

test('the event of a test is edited as JSON in French, and its dialog stays on the first Escape', async () => {
  const { editor } = await app.makeFlow(inARow('Essaie', trigger('webhook-received'), sendTo('https://example.org/')));
  const page = await app.open(`${editor}?panel=test`, { language: 'fr' });
  await button(page, /Modifier/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('JSON', { exact: true }).click();
  const data = field(dialog, /./);
  await data.fill('[1]');
  await seen(dialog.getByText(/^Ces données sont un groupe de champs/));
  await data.fill('{ "body": { "id": 7 }');
  await seen(dialog.getByText(/^Ce n’est pas encore du JSON.: voyez la ligne 1/));
  await pictures(page, 'event as json', 'light');
  await page.keyboard.press('Escape');
  await seen(dialog);
  await data.fill('{ "body": { "id": 7 } }');
  await gone(dialog.getByText(/^Ce n’est pas encore/));
  expect(await violationsOf(page)).toEqual([]);
});
