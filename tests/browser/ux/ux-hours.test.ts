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
