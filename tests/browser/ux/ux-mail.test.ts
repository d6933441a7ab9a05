import { type ActionStep, literal } from '@navette/flow';
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
