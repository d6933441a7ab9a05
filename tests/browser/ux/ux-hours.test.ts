import { type BranchStep, defaultCalendar, ref, type Step } from '@navette/flow';
import { expect, onTestFinished, test } from 'vitest';
import type { CalendarList } from '../../../apps/api/src/contract/index.js';
import { formatMoment } from '../../../apps/web/src/format/format.js';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { hoursBody, hoursCondition, hoursLines, movedLines, shop } from '../../support/rules/hours-data.js';
import { button, field, gone, seen, step } from '../support/by-role.js';
import { everyField, withActions } from '../support/every-field.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const { id: _, ...usual } = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
const backToUsual = () => onTestFinished(() => app.api.put('/api/calendars/default', usual).then(() => undefined));
const asked: BranchStep = { id: 'which', kind: 'branch', mode: 'first', paths: [{ id: 'yes', label: 'Yes', when: hoursCondition }] };

test('UX-41: business hours are set for the whole team, and a condition that asks about them is shown by them', async () => {
  backToUsual();
  const page = await app.open('/settings?section=hours');
  const monday = page.getByRole('group', { name: 'Monday' });
  await seen(page.getByText('Open Monday to Friday 09:00–18:00'));
  await monday.getByLabel('Monday, hours 1, to', { exact: true }).fill('08:00');
  await seen(monday.getByText('These hours end before they begin.'));
  expect(await button(page, 'Save the changes').isDisabled()).toBe(true);
  await monday.getByLabel('Monday, hours 1, from', { exact: true }).fill('10:00');
  await monday.getByLabel('Monday, hours 1, to', { exact: true }).fill('12:30');
  await button(monday, 'Add hours on Monday').click();
  await monday.getByLabel('Monday, hours 2, from').fill('14:00');
  await monday.getByLabel('Monday, hours 2, to').fill('19:00');
  await button(page, 'Copy Monday to weekdays').click();
  await button(page, 'Remove Monday, hours 2').click();
  await button(page, 'Remove Monday, hours 1').click();
  await button(page, 'Add hours on Saturday').click();
  await page.getByLabel('Saturday, hours 1, from').fill('10:00');
  await page.getByRole('checkbox', { name: 'Armistice Day' }).uncheck();
  await button(page, 'Add a closed day').click();
  await page.getByLabel('Closed day 1, date').fill('2026-11-19');
  await field(page, 'Closed day 1, reason').fill('Inventory');
  await seen(page.getByText('Open Tuesday to Friday 10:00–12:30, 14:00–19:00; Saturday 10:00–18:00'));
  expect(await violationsOf(page)).toEqual([]);
  if (process.env.NAVETTE_PICTURES) await pictures(page, 'hours', 'light');
  await button(page, 'Save the changes').click();
  await seen(page.getByText('Business hours saved.'));
  await gone(button(page, 'Save the changes'));
  const { calendars } = await app.api.get<CalendarList>('/api/calendars');
  const saturday = [{ from: '10:00', to: '18:00' }];
  expect(calendars).toEqual([{ ...shop, week: { ...shop.week, saturday } }]);

  const sample = { body: hoursBody, query: {}, headers: {}, method: 'POST' } as never;
  const { editor } = await app.makeFlow(inARow('Asks when it is open', { ...trigger('webhook-received'), sample }, asked));
  await page.goto(editor);
  await step(page, 2).click();
  const lines = page.getByRole('group', { name: 'Condition', exact: true });
  await expect.poll(() => lines.count()).toBe(hoursLines.length);
  for (const [index, { holds }] of hoursLines.entries()) await seen(lines.nth(index).getByRole('img', { name: holds ? 'True' : 'False' }));
  await seen(page.getByText(/^Business hours: Tuesday to Friday 10:00–12:30, 14:00–19:00; Saturday/));
  if (process.env.NAVETTE_PICTURES) await pictures(page, 'a condition on hours', 'light');
  expect(await violationsOf(page)).toEqual([]);
});

test('UX-41: a date is moved by business hours, and the day and time that makes of the sample is shown', async () => {
  backToUsual();
  const { id: _shop, ...hours } = shop;
  await app.api.put('/api/calendars/default', hours);
  const sample = { body: hoursBody, query: {}, headers: {}, method: 'POST' } as never;
  const zoho = await app.practice('zoho-crm');
  const params = { moment: ref('trigger', ['body', 'evening']) };
  const later: Step = { id: 'later', kind: 'action', connector: 'zoho-crm', action: 'every-field', connectionId: zoho, params };
  const { editor } = await app.makeFlow(inARow('Moves an evening', { ...trigger('webhook-received'), sample }, later));
  const page = await app.open('about:blank');
  await withActions(page, everyField);
  await page.goto(`${editor}?step=later`);
  const moment = page.getByRole('group', { name: 'Moment', exact: true });
  await moment.getByRole('combobox', { name: 'Unit' }).selectOption('business hours');
  for (const { by, to } of movedLines) {
    await moment.getByRole('textbox', { name: 'Amount' }).fill(String(Math.abs(by)));
    await moment.getByRole('combobox', { name: 'Before or after' }).selectOption(by < 0 ? 'before' : 'after');
    await expect.poll(() => moment.getByRole('status').textContent()).toBe(formatMoment('en', to, 'Europe/Paris'));
  }
  await seen(moment.getByText(/^Business hours: Tuesday to Saturday 10:00–12:30, 14:00–19:00/));
  if (process.env.NAVETTE_PICTURES) await pictures(page, 'a date moved by business hours', 'light');
  expect(await violationsOf(page)).toEqual([]);
});

test('UX-41: business hours are read in French, and changed by admins only', async () => {
  const page = await app.open('/settings?section=hours', { as: 'builder', language: 'fr' });
  await seen(page.getByText('Ouvert lundi à vendredi 09:00–18:00'));
  await seen(page.getByText('Vous pouvez consulter, pas modifier. Adressez-vous à Claire Leroy.'));
  expect(await button(page, /Ajouter/).count()).toBe(0);
});

test('several calendars: one is added, named by a wait and a schedule, made the usual one, and deleted with the flows named', async () => {
  backToUsual();
  await app.api.put('/api/calendars/default', usual);
  const page = await app.open('/settings?section=hours');
  await button(page, 'New calendar').press('Enter');
  await field(page.getByRole('dialog'), 'Name').fill('Support');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.has('calendar'));
  const id = new URL(page.url()).searchParams.get('calendar')!;
  onTestFinished(() => app.ask('owner', 'DELETE', `/api/calendars/${id}?confirmed=true`).then(() => undefined));
  await expect.poll(() => page.getByRole('combobox', { name: 'Calendar' }).inputValue()).toBe('Support');
  await button(page, 'Add hours on Saturday').click();
  await button(page, 'Save the changes').click();
  await seen(page.getByText('Business hours saved.'));
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await pictures(page, 'calendars', scheme);
    expect(await violationsOf(page)).toEqual([]);
  }

  const wait: Step = { id: 'open', kind: 'wait', for: { kind: 'businessHours' } };
  const { flowId, editor } = await app.makeFlow(inARow('Answer within hours', trigger('schedule'), wait));
  await page.goto(`${editor}?step=open`);
  await page.getByRole('combobox', { name: 'By the calendar' }).click();
  await page.getByRole('option', { name: 'Support' }).click();
  await seen(page.getByText(/^Business hours: Monday to Saturday/));
  await page.goto(`${editor}?step=trigger`);
  await page.getByRole('combobox', { name: 'Repeat' }).click();
  await page.getByRole('option', { name: 'every day' }).click();
  await page.getByRole('checkbox', { name: 'Only on business days' }).check();
  await page.getByRole('combobox', { name: 'By the calendar' }).click();
  await page.getByRole('option', { name: 'Support' }).click();
  await seen(page.getByRole('list', { name: /^Next times/ }).getByText(/^Sat/));
  await seen(button(page, /^Step 1 of 2, trigger, Schedule, every day, business days/));
  await pictures(page, 'a schedule by a calendar', 'light');
  expect(await violationsOf(page)).toEqual([]);
  const draft = async () => (await app.api.get<{ draft: { steps: Record<string, unknown> } }>(`/api/flows/${flowId}`)).draft.steps;
  await expect.poll(draft).toMatchObject({ open: { for: { calendar: id } }, trigger: { params: { calendar: { value: id } } } });

  await page.goto(`/settings?section=hours&calendar=${id}`);
  await button(page, 'Change the calendars').press('Enter');
  await page.getByRole('menuitem', { name: 'Make it the usual one' }).press('Enter');
  await expect.poll(() => page.getByRole('combobox', { name: 'Calendar' }).inputValue()).toBe('Support (usual)');
  await app.api.put('/api/calendars/default/usual', {});
  await page.reload();
  await button(page, 'Change the calendars').press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete the calendar “Support”?' });
  await seen(dialog.getByRole('link', { name: 'Answer within hours' }));
  await pictures(page, 'delete a calendar', 'dark');
  await button(dialog, 'Delete the calendar').press('Enter');
  await gone(button(page, 'Change the calendars'));
  await seen(button(page, 'New calendar'));
}, 60_000);
