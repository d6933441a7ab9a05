import { type ActionStep, type BranchStep, type Condition, literal } from '@navette/flow';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { FlowHook, RunDetailAnswer, RunList } from '../../../apps/api/src/contract/index.js';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { conditionBody, conditionLines, conditionOfAll } from '../../support/rules/condition-data.js';
import { leaveData } from '../../support/rules/leave-data.js';
import { scheduleData } from '../../support/rules/schedule-data.js';
import { scoreData } from '../../support/rules/score-data.js';
import { emptyWait, waitData } from '../../support/rules/wait-data.js';
import { button, field, seen, step } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const asked = (when: Condition): BranchStep => ({ id: 'which', kind: 'branch', mode: 'first', paths: [{ id: 'yes', label: 'Yes', when }] });
const withSample = (body: object) => ({
  ...trigger('webhook-received'),
  sample: { body, query: {}, headers: {}, method: 'POST' } as never,
});
const stop = { id: 'end', kind: 'stop', as: 'done' } as const;

/** Published and on: the address at which it hears. */
const switchOn = async (flowId: string): Promise<string> => {
  await app.publish(flowId);
  await app.api.put(`/api/flows/${flowId}/on`, { on: true });
  return (await app.api.get<FlowHook>(`/api/flows/${flowId}/hook`)).hook!.address;
};
const send = async (address: string, body: object) => {
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).status).toBeLessThan(300);
};

/** Text and pills are typed into an editor of our own, which is a text box. */
const type = async (page: Page, name: string, text: string) => {
  await field(page, name).click();
  await page.keyboard.type(text);
};

test('UX-41: the condition editor shows ✓ or ✗ with the actual value on each line, and a missing value is ✗', async () => {
  const { editor } = await app.makeFlow(inARow('Asks', withSample(conditionBody), asked(conditionOfAll)));
  const page = await app.open(editor);
  await step(page, 2).click();
  const lines = page.getByRole('group', { name: 'Condition', exact: true });
  await expect.poll(() => lines.count()).toBe(conditionLines.length);
  for (const [index, { holds, shown }] of conditionLines.entries()) {
    const line = lines.nth(index);
    await seen(line.getByRole('img', { name: holds ? 'True' : 'False' }));
    expect(await line.textContent()).toContain(shown.trim());
  }
  expect(await violationsOf(page)).toEqual([]);
});

test('UX-41: a condition is built from data, and reads as a sentence in both languages', async () => {
  const { editor } = await app.makeFlow(inARow('Reads', withSample(conditionBody), asked({ kind: 'all', of: [] })));
  const page = await app.open(editor);
  await step(page, 2).click();
  await button(page, 'Condition').click();
  await button(page, 'Insert data into Data').click();
  await page.getByRole('option', { name: /^Score/ }).click();
  await page.getByRole('combobox', { name: 'Operator' }).click();
  await page.getByRole('option', { name: 'is at least' }).click();
  await type(page, 'Compared with', '50');
  await seen(page.getByText('Reads: Score is at least 50.'));
  await seen(page.getByText('True for the sample'));
  await button(page, 'Group').click();
  await seen(page.getByText(/^Reads: Score is at least 50, and/));
  await seen(page.getByText(/^Saved \d\d:\d\d/));
  const french = await app.open(`${editor}?step=which`, { language: 'fr' });
  await seen(french.getByText(/Se lit\s: Score est d’au moins 50/));
});

test('UX-42: with threshold 50 and re-arm 40, scores 20→90→55→60→39→51 start exactly 2 runs', async () => {
  const sample = { email: scoreData.email, score: 20 };
  const { flowId, editor } = await app.makeFlow(inARow('Hot contacts', withSample(sample), stop));
  const page = await app.open(editor);
  await step(page, 1).click();
  await button(page, 'Only when a score reaches…').click();
  const block = page.getByRole('group', { name: 'Score threshold' });
  await block.getByRole('textbox', { name: 'Reaches' }).fill(String(scoreData.atLeast));
  await block.getByRole('textbox', { name: 'after it went back below' }).fill(String(scoreData.below));
  await seen(page.getByText('when Score of Email reaches 50 (again after falling below 40)'));
  expect(await violationsOf(page)).toEqual([]);
  await seen(page.getByText(/^Saved \d\d:\d\d/));
  const address = await switchOn(flowId);
  for (const score of scoreData.told) await send(address, { email: scoreData.email, score });
  const verdicts = async () => {
    const { events } = await app.api.get<{ events: { verdict: string; data: { body: { score: number } } }[] }>(
      `/api/events?flowId=${flowId}`,
    );
    return events.filter(({ verdict }) => verdict !== 'pending');
  };
  await expect.poll(async () => (await verdicts()).length, { timeout: 10_000 }).toBe(scoreData.told.length);
  const started = (await verdicts()).filter(({ verdict }) => verdict === 'started').map(({ data }) => data.body.score);
  expect(started.toSorted()).toEqual(scoreData.starting.toSorted());
  const { runs } = await app.api.get<RunList>(`/api/runs?flowId=${flowId}`);
  expect(runs).toHaveLength(2);
});

test('UX-41: a run leaves early by what a step has answered, as its editor shows it; the test bench and the run page say why', async () => {
  const [{ stage }] = leaveData.answers;
  const deal: ActionStep = { ...sendTo('https://example.org/deal'), id: 'deal', title: 'Ask about the deal' };
  const document = inARow('Follows a deal', withSample({ email: waitData.email }), deal, {
    ...sendTo('https://example.org/later'),
    id: 'later',
  });
  const pinned = { deal: { status: 200, headers: {}, body: { stage } } };
  const { editor } = await app.makeFlow({ ...document, pinned });
  const page = await app.open(editor);
  await step(page, 1).click();
  await button(page, 'Leave early when…').click();
  const rule = page.getByRole('group', { name: 'Leave early, rule 1' });
  await rule.getByRole('radio', { name: 'the run’s own data says so' }).click();
  await button(page, 'Insert data into Data').click();
  await page.getByRole('option', { name: /^Stage/ }).click();
  await type(page, 'Compared with', leaveData.compared);
  await rule.getByRole('textbox', { name: 'Reason' }).fill(leaveData.label);
  await seen(rule.getByText('True for the sample'));
  expect(await violationsOf(page)).toEqual([]);
  if (process.env.NAVETTE_PICTURES) await pictures(page, 'leave early', 'light');
  await seen(page.getByText(/^Saved \d\d:\d\d/));
  await button(page, 'Test').click();
  await button(page, 'Run all').click();
  await seen(page.getByText(`Left early: ${leaveData.label}`));
  await page.getByRole('link', { name: 'Open the run' }).click();
  await step(page, 1).click();
  await seen(page.getByRole('list', { name: 'Left early' }).getByText(`(was ${stage})`));
  if (process.env.NAVETTE_PICTURES) await pictures(page, 'left early', 'light');
});

test('UX-43: an event arriving before its wait step but after the run started continues the run', async () => {
  const start = withSample({ email: waitData.email });
  const { flowId, editor } = await app.makeFlow(inARow('Waits for an answer', start, waitData.pause, emptyWait()));
  const other = await app.makeFlow(inARow('Hears answers', withSample(waitData.answer), stop));
  const page = await app.open(editor);
  await step(page, 3).click();
  await page.getByRole('combobox', { name: 'Event' }).click();
  await page.getByRole('option', { name: 'Webhook received' }).click();
  await button(page, 'Insert data into About').click();
  await page.getByRole('option', { name: /^Email/ }).click();
  await seen(page.getByText(/until “Webhook received” in Navette for Email, at most 1 hour/));
  await seen(page.getByText(/^Saved \d\d:\d\d/));
  const [address, answers] = [await switchOn(flowId), await switchOn(other.flowId)];
  await send(address, { email: waitData.email });
  const run = async () => (await app.api.get<RunList>(`/api/runs?flowId=${flowId}`)).runs[0];
  await expect.poll(async () => (await run())?.id, { timeout: 10_000 }).toBeDefined();
  await send(answers, waitData.answer);
  await expect.poll(async () => (await run())?.state, { timeout: 15_000 }).toBe('done');
  const { steps } = await app.api.get<RunDetailAnswer>(`/api/runs/${(await run())!.id}`);
  expect(steps.find(({ stepId }) => stepId === 'answer')?.exits).toEqual(['happened']);
});

test('UX-44: the schedule editor lists the next 5 dates in the chosen zone, correct across a clock change', async () => {
  const [{ params, after, next }] = scheduleData as [(typeof scheduleData)[number]];
  const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, literal(value)]));
  const { editor } = await app.makeFlow(inARow('Every night', trigger('schedule', values), stop));
  const page = await app.open('/flows', { fresh: true });
  await page.clock.setFixedTime(new Date(after));
  await page.goto(editor);
  await step(page, 1).click();
  const dates = page.getByRole('list', { name: 'Next times, Europe/Paris' }).getByRole('listitem');
  await expect.poll(() => dates.count()).toBe(next.length);
  const told = await dates.locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(told).toEqual(next.map(([at]) => at));
  expect(await dates.nth(1).textContent()).toMatch(/25 Oct 2026.*02:30[\s\S]*happens twice, it runs once/);
  expect(await violationsOf(page)).toEqual([]);
});

test('UX-44: a schedule is filled in as it is said, and its next times follow', async () => {
  const { editor } = await app.makeFlow(inARow('Now and then', trigger('schedule'), stop));
  const page = await app.open('/flows', { fresh: true });
  await page.clock.setFixedTime(new Date('2026-09-01T00:00:00Z'));
  await page.goto(editor);
  await step(page, 1).click();
  const next = () =>
    page
      .getByRole('list', { name: /^Next times/ })
      .locator('time')
      .first()
      .textContent();
  const repeat = async (name: string) => {
    await page.getByRole('combobox', { name: 'Repeat' }).click();
    await page.getByRole('option', { name, exact: true }).click();
  };
  await repeat('every week');
  await page.getByRole('checkbox', { name: 'Thursday' }).press(' ');
  await page.getByRole('checkbox', { name: 'Monday' }).press(' ');
  await page.getByLabel('At', { exact: true }).last().fill('08:30');
  await expect.poll(next).toMatch(/Thu,? 3 Sept 2026, 08:30/);
  await repeat('every month');
  await page.getByRole('combobox', { name: 'On the' }).selectOption('last');
  await page.getByRole('combobox', { name: 'Weekday' }).selectOption('friday');
  await expect.poll(next).toMatch(/Fri,? 25 Sept 2026, 08:30/);
  if (process.env.NAVETTE_PICTURES) await pictures(page, 'a schedule', 'light');
  expect(await violationsOf(page)).toEqual([]);
  await repeat('cron expression');
  await field(page, 'Cron expression').fill('0 7 15 * *');
  await expect.poll(next).toMatch(/Tue,? 15 Sept 2026, 07:00/);
  await field(page, 'Cron expression').fill('0 7 1 11,12 *');
  await expect.poll(next).toMatch(/Sun,? 1 Nov 2026, 07:00/);
  await page.getByRole('checkbox', { name: 'Only on business days' }).check();
  await expect.poll(next).toMatch(/Tue,? 1 Dec 2026, 07:00/);
  await seen(page.getByText(/^Business hours: Monday to Friday 09:00–18:00/));
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('radio', { name: 'run both' }).check();
  await seen(page.getByText('0 issues'));
  await seen(page.getByText(/^Saved \d\d:\d\d/));
  const french = await app.open(`${editor}?step=trigger`, { language: 'fr' });
  await seen(french.getByRole('radio', { name: 'exécuter les deux', checked: true }));
  await seen(french.getByRole('checkbox', { name: 'Seulement les jours ouvrés', checked: true }));
  await seen(french.getByText('Une heure qui tombe un jour fermé est sautée.'));
  await seen(
    french.getByText('Minute, heure, jour, mois, jour de la semaine. Les prochaines dates ci-dessous montrent ce que cela donne.'),
  );
});
