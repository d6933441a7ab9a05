import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { button, field, gone, link, seen, step } from '../support/by-role.js';
import { makeRuns, makeWaitingFlow } from '../support/make-runs.js';
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
  const focused = () => page.locator('header:focus-within, nav:focus-within, main:focus-within').evaluate((part) => part.tagName);
  for (const part of ['HEADER', 'NAV', 'MAIN', 'HEADER']) {
    await page.keyboard.press('F6');
    await expect.poll(focused).toBe(part);
  }
});

test('UX-04: Ctrl K and a contact’s e-mail list its runs, and Enter opens the first', async () => {
  const { flowId } = await makeWaitingFlow(app, 'Contacts');
  const [, latest] = await makeRuns(app, flowId, ['jeanne@example.org', 'jean@example.org']);
  const page = await app.open('/');
  await seen(heading(page, /Claire/));
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Search or do' }).or(field(page, 'Search or do')).pressSequentially('jean@example.org');
  const runs = page.getByRole('group', { name: 'Runs' });
  await seen(runs.getByRole('option', { name: /Contacts.*jean@example\.org/ }));
  expect(await runs.getByRole('option').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/runs/${latest}`));
});

test('UX-05: filters, tab, selected step, panel and view survive copying the address into another browser', async () => {
  const { flowId, editor } = await makeWaitingFlow(app, 'Two browsers');
  const [runId] = await makeRuns(app, flowId, ['copied@example.org']);
  const hers = await app.open('/runs');
  await field(hers, /E-mail/).fill('copied@example.org');
  await link(hers, /^Waiting/).click();
  await seen(hers.getByRole('row', { name: /copied@example\.org/ }));
  const his = await app.open(await pathOf(hers, /^(?=.*state=)(?=.*q=copied)/), { as: 'builder' });
  expect(await field(his, /E-mail/).inputValue()).toBe('copied@example.org');
  await seen(his.getByRole('row', { name: /copied@example\.org/ }));

  await hers.goto(`/runs/${runId}`);
  await step(hers, 2).click();
  await hers.getByRole('tab', { name: 'Details' }).click();
  await his.goto(await pathOf(hers, /tab=details/));
  await seen(his.getByRole('tab', { name: 'Details', selected: true }));

  await hers.goto(editor);
  await step(hers, 2).click();
  await hers.getByRole('radio', { name: 'Outline' }).press(' ');
  await button(hers, /^\d+ issues?$/).click();
  await his.goto(await pathOf(hers, /panel=issues/));
  await seen(his.getByRole('region', { name: /^Step: Wait a day/ }));
  await seen(his.getByRole('treegrid', { name: 'Steps in order' }));
  await seen(button(his, 'Close the issues'));
});

/** The address as somebody copies it, once the page has written there what was chosen last. */
const pathOf = async (page: Page, last: RegExp): Promise<string> => {
  await page.waitForURL(last);
  return page.url().slice(app.address.length);
};

test('UX-06: a viewer sees the editor read-only with the admin’s name, and every write by hand is refused', async () => {
  const { flowId, editor } = await makeWaitingFlow(app, 'Looked at');
  const [runId] = await makeRuns(app, flowId, ['viewer@example.org']);
  const page = await app.open(`${editor}?step=wait`, { as: 'viewer' });
  await seen(page.getByText('You can look but not change this. Ask Claire Leroy.'));
  await seen(step(page, 2));
  expect(await field(page, 'Name of the flow').getAttribute('readonly')).not.toBeNull();
  for (const name of ['Publish…', 'Undo', 'Run now', 'Delete']) expect(await button(page, name).count(), name).toBe(0);
  expect(await page.getByRole('button', { name: /^Add a step/ }).count()).toBe(0);
  await step(page, 2).press('Delete');
  await seen(step(page, 2));

  const draft = await app.api.get<{ draft: object; draftRevision: number }>(`/api/flows/${flowId}`);
  const writes: [method: string, path: string, body?: object][] = [
    ['POST', '/api/flows', { from: 'empty', name: 'Mine' }],
    ['PUT', `/api/flows/${flowId}/draft`, { document: draft.draft, revision: draft.draftRevision }],
    ['POST', `/api/flows/${flowId}/publish`, {}],
    ['PUT', `/api/flows/${flowId}/on`, { on: false }],
    ['POST', `/api/flows/${flowId}/run`, {}],
    ['POST', `/api/flows/${flowId}/test`, {}],
    ['DELETE', `/api/flows/${flowId}`],
    ['POST', `/api/runs/${runId}/cancel`],
    ['POST', `/api/runs/${runId}/replay`, {}],
    ['POST', '/api/runs/resume', { runIds: [runId] }],
    ['POST', '/api/connections/practice', { connector: 'ringover' }],
    ['POST', '/api/lookup-tables', {}],
    ['POST', '/api/api-keys', { name: 'Mine', role: 'viewer' }],
  ];
  for (const [method, path, body] of writes) {
    const answer = await app.ask('viewer', method, path, body);
    expect(answer.status, `${method} ${path}`).toBe(403);
  }
});

test('UX-07: with the network cut, the bar shows the time of the data, and buttons that write are disabled with the reason', async () => {
  const { editor } = await makeWaitingFlow(app, 'Cut off');
  const page = await app.open('/flows');
  await seen(link(page, 'Cut off'));
  await page.context().setOffline(true);
  await seen(page.getByText(/^You’re offline\. Shown as of \d\d:\d\d\.$/));
  const disabled = async (name: string) => {
    expect(await button(page, name).getAttribute('aria-disabled')).toBe('true');
    await button(page, name).focus();
    await seen(page.getByRole('tooltip', { name: /^You’re offline\. This needs the server/ }));
  };
  await disabled('New flow');
  expect(await page.getByRole('switch', { name: 'Switch “Cut off” on or off' }).isDisabled()).toBe(true);
  await page.context().setOffline(false);
  await gone(page.getByText(/^You’re offline/));
  expect(await button(page, 'New flow').getAttribute('aria-disabled')).toBeNull();

  await page.goto(editor);
  await seen(button(page, 'Publish…'));
  await page.context().setOffline(true);
  await disabled('Publish…');
});

test('the list of flows is narrowed by step and by state, and worked by its keys', async () => {
  const { flowId } = await makeWaitingFlow(app, 'Sleeps');
  await makeRuns(app, flowId, ['asleep@example.org']);
  const page = await app.open('/flows?q=wait+a+day&state=good');
  const row = link(page, 'Sleeps');
  await seen(row);
  await row.focus();
  await page.keyboard.press('F2');
  const name = field(page.getByRole('dialog', { name: 'Rename the flow' }), 'Name');
  await name.fill('Sleeps well');
  await name.press('Enter');
  await seen(link(page, 'Sleeps well'));
  await gone(page.getByRole('dialog'));

  await link(page, 'Sleeps well').focus();
  await page.keyboard.press('s');
  const asked = page.getByRole('dialog', { name: '1 run is in progress' });
  await asked.getByRole('radio', { name: 'Cancel them' }).check();
  await button(asked, 'Switch off').click();
  await expect.poll(async () => (await app.api.get<{ on: boolean }>(`/api/flows/${flowId}`)).on).toBe(false);
  await gone(link(page, 'Sleeps well'));
  await page.goto(`/runs?flow=${flowId}`);
  await seen(page.getByRole('row', { name: /Cancelled.*asleep@example\.org/ }));
});

test('a deleted flow can be taken back at once, and later from the trash', async () => {
  await makeWaitingFlow(app, 'Thrown away');
  const page = await app.open('/flows?q=thrown');
  const toTrash = async () => {
    await button(page, 'More actions for Thrown away').click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await gone(link(page, 'Thrown away'));
  };
  await toTrash();
  await button(page, 'Undo').click();
  await seen(link(page, 'Thrown away'));
  await expect.poll(() => page.getByRole('switch', { name: 'Switch “Thrown away” on or off' }).isChecked()).toBe(true);
  await toTrash();
  await page.goto('/flows?state=trash');
  await button(page, 'Take “Thrown away” back').click();
  await seen(page.getByText('“Thrown away” is back, switched off.'));
  await page.goto('/flows?q=thrown');
  await seen(link(page, 'Thrown away'));
});
