import { type ActionStep, type FlowDocument, literal } from '@navette/flow';
import { expect, test } from 'vitest';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { screenshot } from '../../support/browser.js';
import { button, field, seen } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const sendTo = (connectionId: string, to: string): ActionStep => ({
  id: 'send',
  kind: 'action',
  connector: 'email',
  action: 'send-email',
  connectionId,
  params: { to: literal(to), subject: literal(`For ${to}`), text: literal('Hello') },
});

test('a mail whose answer got lost is held and asked about, and was sent once', async () => {
  const silent = 'silent@practice.example';
  const { flowId } = await app.makeFlow(inARow('Says nothing back', trigger('run-now'), sendTo(await app.practice('email'), silent)));
  await app.publish(flowId);
  await app.api.post(`/api/flows/${flowId}/run`);
  const runs = async () => (await app.api.get<{ runs: { id: string; state: string }[] }>(`/api/runs?flowId=${flowId}`)).runs;
  await expect.poll(async () => (await runs()).map(({ state }) => state), { timeout: 20_000 }).toEqual(['held']);
  const [held] = await runs();
  const page = await app.open(`/runs/${held!.id}`);
  await seen(page.getByText(/^We asked E-mail to act and got no answer\./));
  await seen(button(page, 'It did not happen, do it again'));
  await screenshot(page, 'mail held');
  const { mails } = (await (await fetch(`${app.sandboxUrl}/email/mails`)).json()) as { mails: { recipients: string[] }[] };
  expect(mails.filter(({ recipients }) => recipients.includes(silent))).toHaveLength(1);
});

test('connecting a mail server says in French what is wrong with it, and reaches nothing inside the network', async () => {
  const page = await app.open('/connections/new?app=email', { language: 'fr' });
  await field(page, /Serveur de messagerie/).fill('localhost');
  await seen(field(page, /Utilisateur/));
  await field(page, /Adresse de l’expéditeur/).fill('ventes@example.com');
  await button(page, 'Tester et connecter').click();
  await seen(page.getByText(/«.localhost.».se trouve dans un réseau privé/));
  await screenshot(page, 'connect mail');
  expect(await violationsOf(page)).toEqual([]);
});

test('practice accounts are told apart by their names in the guided set-up and in the form, and the page of one speaks of mail', async () => {
  const make = () => app.api.post<{ id: string; name: string }>('/api/connections/practice', { connector: 'email' });
  await app.practice('zoho-crm');
  const one = await make();
  // Those of one name are told apart by the second in which they were made.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const other = await make();
  expect(one.name).not.toBe(other.name);
  await app.ask('owner', 'PATCH', `/api/connections/${other.id}`, { name: one.name });
  const { editor } = await app.makeFlow(inARow('Chooses who sends', trigger('run-now'), sendTo(one.id, 'lea@example.com')));
  const page = await app.open(`${editor}?step=send`);
  await page.getByRole('combobox', { name: 'Connection' }).click();
  const choices = page.getByRole('option').filter({ hasText: one.name });
  await expect.poll(() => choices.count()).toBeGreaterThan(1);
  const texts = (await choices.allTextContents()).filter((text) => text.includes('navette@practice.example'));
  expect(new Set(texts).size).toBe(texts.length);
  await page.goto('/templates/scheduled-report/setup');
  await page.getByRole('group', { name: 'Which account of Zoho CRM?' }).getByRole('radio').first().check();
  await button(page, 'Continue').click();
  const offered = page.getByRole('group', { name: 'Which account of E-mail?' }).getByRole('radio', { name: one.name });
  await expect.poll(() => offered.count()).toBe(2);
  const lines = await page.getByText(/^navette@practice\.example · .*\d\d:\d\d:\d\d$/).allTextContents();
  expect([lines.length, new Set(lines).size]).toEqual([2, 2]);
  await page.goto(`/connections/${one.id}`);
  await seen(page.getByText('Look at what it holds and what your flows did in it.'));
});

test('a formatted mail is written with pills, and data that looks like a tag stays text in it', async () => {
  const params = { to: literal('lea@example.com'), subject: literal('Formatted'), body: literal('html') };
  const send = { ...sendTo(await app.practice('email'), ''), params };
  const name = '<b>Tom & Co</b>';
  const came = { ...trigger('webhook-received'), sample: { body: { name } } };
  const { flowId, editor } = await app.makeFlow(inARow('Writes nicely', came, send));
  const page = await app.open(`${editor}?step=send`, { language: 'fr' });
  const form = page.getByRole('region', { name: /^Étape\s?:/ });
  const text = form.getByRole('textbox', { name: 'Texte mis en forme' });
  await seen(text);
  await text.focus();
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Bonjour /Name');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- un');
  await button(form, 'Citation').click();
  await button(form, 'Citation').click();
  const html = async () => (await app.api.get<{ draft: FlowDocument }>(`/api/flows/${flowId}`)).draft.steps.send as ActionStep;
  await expect
    .poll(async () => (await html()).params.html, { timeout: 10_000 })
    .toEqual({
      kind: 'text',
      html: true,
      parts: ['<p><strong>Bonjour ', { kind: 'ref', step: 'trigger', path: ['body', 'name'] }, '</strong></p><ul><li><p>un</p></li></ul>'],
    });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violationsOf(page)).toEqual([]);
  }
  await screenshot(page, 'rich text');
  await app.publish(flowId);
  await app.api.post(`/api/flows/${flowId}/run`, { data: { body: { name } } });
  await expect.poll(() => mailOf('lea@example.com'), { timeout: 20_000 }).toBeDefined();
  await page.goto(`${app.sandboxUrl}/email/?lang=fr`);
  await page.getByRole('link', { name: 'Formatted' }).click();
  const shown = page.frameLocator('iframe[title="En texte mis en forme"]');
  await seen(shown.getByText(`Bonjour ${name}`));
  await seen(shown.getByRole('listitem').getByText('un'));
  await screenshot(page, 'practice formatted mail');
});

async function mailOf(recipient: string): Promise<unknown> {
  const { mails } = (await (await fetch(`${app.sandboxUrl}/email/mails`)).json()) as { mails: { recipients: string[] }[] };
  return mails.find(({ recipients }) => recipients.includes(recipient));
}
