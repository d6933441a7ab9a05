import { expect, test } from 'vitest';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { button, field, gone, seen } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();
const password = 'a long enough password';

const invite = async (email: string, role: string): Promise<string> => {
  const answer = await app.ask('owner', 'POST', '/api/invitations', { email, role });
  return new URL(((await answer.json()) as { link: string }).link).pathname;
};
/** Somebody who has come in by a link; their place in the team is given back by the test itself. */
const join = async (email: string, name: string, role: string): Promise<void> => {
  const path = await invite(email, role);
  await app.ask('owner', 'POST', `/api/invitations/${path.split('/').at(-1)}/accept`, { name, password });
};

test('an admin makes a link, and whoever opens it has an account with that role', async () => {
  const page = await app.open('/settings');
  await button(page, 'Invite somebody').press('Enter');
  const dialog = page.getByRole('dialog');
  await field(dialog, 'E-mail').fill('nadia@acme.example');
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Operator' }).click();
  await pictures(page, 'invite', 'light');
  expect(await violationsOf(page)).toEqual([]);
  await button(dialog, 'Make the link').press('Enter');
  await seen(page.getByRole('dialog', { name: 'Send this link to nadia@acme.example' }));
  const link = await dialog.locator('code').textContent();
  await pictures(page, 'invitation link', 'dark');
  await button(dialog, 'Done').press('Enter');
  await seen(page.getByRole('row').filter({ hasText: 'nadia@acme.example' }));
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await pictures(page, 'team', scheme);
    expect(await violationsOf(page)).toEqual([]);
  }

  const guest = await app.open(new URL(link!).pathname, { as: 'nobody', fresh: true });
  await seen(guest.getByRole('heading', { name: 'Join Acme' }));
  await seen(guest.getByText('Claire Leroy invites you as Operator. Your address is nadia@acme.example.'));
  for (const scheme of ['light', 'dark'] as const) {
    await guest.emulateMedia({ colorScheme: scheme });
    await pictures(guest, 'invitation', scheme);
    expect(await violationsOf(guest)).toEqual([]);
  }
  await field(guest, 'Your name').fill('Nadia Roux');
  await guest.getByLabel(/^Password/).fill(password);
  await guest.keyboard.press('Enter');
  await seen(guest.getByRole('heading', { name: /Nadia/ }));
  await guest.goto('/settings');
  await seen(guest.getByRole('row').filter({ hasText: 'Nadia Roux (you)' }));
  expect(await button(guest, 'Invite somebody').count()).toBe(0);
  await guest.goto(new URL(link!).pathname);
  await seen(guest.getByText('This invitation was taken up, withdrawn, or is older than 7 days.'));
}, 60_000);

test('a role is changed in place and taken back, and who is deactivated hands over and is out', async () => {
  await join('theo@acme.example', 'Theo Blanc', 'builder');
  const page = await app.open('/settings');
  const row = page.getByRole('row').filter({ hasText: 'theo@acme.example' });
  await row.getByRole('combobox', { name: 'Role of Theo Blanc' }).click();
  await page.getByRole('option', { name: 'Admin' }).click();
  await seen(page.getByText('Theo Blanc is now Admin.'));
  await seen(row.getByText('Manages the team and API keys'));
  await button(page, 'Undo').click();
  await seen(row.getByText('Draws and publishes flows, connects apps'));
  await button(row, 'Deactivate Theo Blanc').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Deactivate Theo Blanc?' });
  await dialog.getByRole('combobox', { name: 'Who looks after their flows and connections?' }).click();
  await page.getByRole('option', { name: 'Karim Benali' }).click();
  await seen(dialog.getByText('These pass on: 0 flows and 0 connections.'));
  await pictures(page, 'deactivate', 'light');
  expect(await violationsOf(page)).toEqual([]);
  await button(dialog, 'Deactivate').press('Enter');
  await gone(row);
}, 60_000);

test('in French on a phone an invitation is withdrawn, and who has an account already comes back with its password', async () => {
  await join('lucie@acme.example', 'Lucie Morel', 'viewer');
  const page = await app.open('/settings', { language: 'fr', width: 390, height: 844 });
  await button(page, 'Désactiver Lucie Morel').click();
  await button(page.getByRole('dialog'), 'Désactiver').click();
  await gone(page.getByRole('row').filter({ hasText: 'lucie@acme.example' }));
  const path = await invite('lucie@acme.example', 'operator');
  const withdrawn = await invite('paul@acme.example', 'viewer');
  await page.reload();
  await button(page, 'Retirer l’invitation de paul@acme.example').click();
  await gone(page.getByRole('row').filter({ hasText: 'paul@acme.example' }));
  const guest = await app.open(withdrawn, { as: 'nobody', language: 'fr', fresh: true, width: 390, height: 844 });
  await seen(guest.getByText('Cette invitation a été acceptée ou retirée, ou date de plus de 7 jours.'));
  await guest.goto(path);
  await seen(guest.getByText('Vous avez déjà un compte ici.'));
  await guest.getByLabel(/^Mot de passe/).fill(password);
  await button(guest, 'Rejoindre').click();
  await seen(guest.getByRole('heading', { name: /Lucie/ }));
}, 60_000);
