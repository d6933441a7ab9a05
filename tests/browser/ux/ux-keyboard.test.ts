import type { FlowDetail } from '@navette/api/contract';
import type { ActionStep } from '@navette/flow';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { button, field, gone, link, seen, step } from '../support/by-role.js';
import { enter, focused, goTo, press } from '../support/keyboard.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** From the list of templates to the drawn flow: two accounts, who looks after which number, one other answer, the rest as suggested. */
async function setUp(page: Page): Promise<void> {
  await seen(link(page, /Missed call →/));
  await press(link(page, /Missed call →/));
  for (const name of ['Ringover', 'Zoho CRM']) {
    await focused(heading(page, `Which account of ${name}?`));
    // Of several, which other tests have made, none is chosen beforehand.
    const first = page.getByRole('radio').first();
    await seen(first);
    if ((await page.getByRole('radio', { checked: true }).count()) === 0) {
      await goTo(first);
      await page.keyboard.press(' ');
    }
    await press(button(page, 'Continue'));
  }
  await focused(heading(page, 'Who looks after which number?'));
  await seen(button(page, /^Accept \d/));
  await press(button(page, /^Accept \d/));
  await focused(page.getByRole('status').filter({ hasText: /owner/ }));
  await goTo(page.getByRole('combobox', { name: 'Owner of any other number' }), 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await enter(page, '');
  await press(button(page, 'Continue'));
  await focused(heading(page, 'Which calls count?'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await focused(page.getByRole('radio', { checked: true }));
  await press(button(page, 'Keep the rest as suggested'));
  await page.waitForURL(/\/flows\/.+\/edit/);
}

/** One more task at the end, named by what was typed and by data found by its value. */
async function addTask(page: Page): Promise<void> {
  // The set-up shows a drawing too; the editor's has this button above it.
  await seen(button(page, 'Publish…'));
  await seen(step(page, 1));
  await goTo(step(page, 1), 'F6');
  await page.keyboard.press('End');
  await page.keyboard.press('a');
  await focused(page.getByRole('combobox', { name: 'Search steps and apps' }));
  await enter(page, 'create a task');
  await focused(field(page, 'Subject'));
  await page.keyboard.type('Listen to the message of /');
  await focused(page.getByRole('combobox', { name: 'Search by name or by value' }));
  await enter(page, '06 12');
  await focused(field(page, 'Subject').filter({ hasText: /Listen to the message of .*(Caller|Number of the contact)/ }));
  await page.keyboard.press('Escape');
  await focused(step(page, 10));
}

/** Nothing is written, then it is, once it was said what. */
async function tryIt(page: Page): Promise<void> {
  await press(button(page, 'Test'));
  await focused(button(page, 'Run all'));
  await page.keyboard.press('Enter');
  await seen(page.getByText('Everything worked. Nothing was written to Zoho CRM.'));
  await page.keyboard.press('Tab');
  await focused(button(page, 'Do it for real'));
  await page.keyboard.press('Enter');
  await focused(button(page.getByRole('dialog'), 'Create them'));
  await page.keyboard.press('Enter');
  await seen(page.getByText(/^Done in .+\.$/));
  await goTo(link(page, 'Open lead'));
}

test('UX-13: a missed call becomes contact, lead and task: set up, changed, tested and published without a pointer', async () => {
  await Promise.all([app.practice('ringover'), app.practice('zoho-crm')]);
  const page = await app.open('/templates');
  await setUp(page);
  await addTask(page);
  await goTo(link(page, 'Flows'), 'Shift+F6');
  await tryIt(page);

  await goTo(link(page, 'Flows').last(), 'Shift+F6');
  await press(button(page, 'Publish…'));
  const dialog = page.getByRole('dialog', { name: /^Publish/ });
  await press(button(dialog, 'Publish and switch on'));
  await seen(page.getByText('Version 1 is live. New runs use it.'));
  await gone(dialog);
  await focused(button(page, 'Publish…'));

  const flowId = /flows\/([^/]+)/.exec(page.url())![1]!;
  const { draft, liveVersion, on } = await app.api.get<FlowDetail>(`/api/flows/${flowId}`);
  expect({ liveVersion, on }).toEqual({ liveVersion: 1, on: true });
  const added = Object.values(draft.steps).find((one): one is ActionStep => one.id.startsWith('create-a-task'));
  expect(added?.params.subject).toMatchObject({
    kind: 'text',
    parts: ['Listen to the message of ', { kind: 'ref', step: 'trigger' }],
  });
});
