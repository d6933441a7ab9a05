import { type Condition, type FlowDocument, literal, type Step } from '@navette/flow';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { runOf, runWhen } from '../../product/runs.js';
import { button, seen, step } from '../support/by-role.js';
import { framesDuring, keyTimes, openingTime } from '../support/frames.js';
import { longFlow } from '../support/long-flow.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

type Box = { x: number; y: number; width: number; height: number };
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1;

/** The step buttons on the canvas; none may lie on another. */
const overlapping = async (page: Page): Promise<number> => {
  const boxes = await button(page, /^Step \d+ of /).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as Box));
  expect(boxes.length).toBeGreaterThan(1);
  return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b))).length;
};

const wait = (id: string, seconds: number): Step => ({
  id,
  kind: 'wait',
  for: { kind: 'duration', duration: { amount: seconds, unit: 'seconds' } },
});

const oneIsTwo: Condition = { kind: 'test', left: literal(1), operator: 'equals', right: [literal(2)] };

/** Two paths at the same time and one that is not taken meet before the last step. */
const meeting: FlowDocument = {
  ...inARow('Meets', trigger('run-now')),
  steps: {
    trigger: trigger('run-now'),
    fork: { id: 'fork', kind: 'branch', mode: 'first', paths: [{ id: 'never', label: 'Never', when: oneIsTwo }] },
    short: wait('short', 1),
    long: wait('long', 2),
    other: wait('other', 1),
    last: wait('last', 1),
  },
  links: [
    { from: 'trigger', exit: 'next', to: 'fork' },
    { from: 'fork', exit: 'never', to: 'other' },
    { from: 'fork', exit: 'otherwise', to: 'short' },
    { from: 'fork', exit: 'otherwise', to: 'long' },
    { from: 'short', exit: 'next', to: 'last' },
    { from: 'long', exit: 'next', to: 'last' },
    { from: 'other', exit: 'next', to: 'last' },
  ],
};

test('UX-14: adding and deleting steps never lays two on each other, and the saved draft holds no positions', async () => {
  const { editor, flowId } = await app.makeFlow(inARow('Grows', trigger('run-now'), sendTo('https://example.org/')));
  const page = await app.open(editor);
  for (const [index, word] of ['Branch', 'Loop', 'Wait'].entries()) {
    await step(page, 1).focus();
    await page.keyboard.press('a');
    await focusIn(page, 'input');
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
    await seen(button(page, new RegExp(`^Step 1 of ${index + 3}`)));
    await focusIn(page, '[data-step-panel] *');
    expect(await overlapping(page)).toBe(0);
  }
  await button(page, /^Step \d of 5, loop/).focus();
  await page.keyboard.press('Delete');
  await seen(button(page, /^Step 1 of 4/));
  expect(await overlapping(page)).toBe(0);
  await expect.poll(async () => Object.keys((await draftOf(flowId)).steps)).toHaveLength(4);
  const saved = await draftOf(flowId);
  expect(saved.layout).toEqual({ mode: 'automatic' });
  expect(JSON.stringify(saved)).not.toMatch(/"(x|y|position|positions)":/);
});

const focusIn = (page: Page, selector: string) =>
  expect.poll(() => page.evaluate(`document.activeElement.matches('${selector}')`), { timeout: 10_000 }).toBe(true);

const draftOf = async (flowId: string): Promise<FlowDocument> => (await app.api.get<{ draft: FlowDocument }>(`/api/flows/${flowId}`)).draft;

test('UX-22: a step where paths meet starts once, after all of them ended or were skipped, as drawn', async () => {
  const { editor, flowId } = await app.makeFlow(meeting);
  const page = await app.open(editor);
  await seen(page.getByText('waits for all'));
  await seen(page.getByText('at the same time'));
  await app.publish(flowId);
  const { eventId } = await app.api.post<{ eventId: string }>(`/api/flows/${flowId}/run`, {});
  const { steps } = await runWhen(app.api, await runOf(app.api, eventId), 'done');
  const of = (stepId: string) => steps.filter((row) => row.stepId === stepId);
  expect(of('last')).toHaveLength(1);
  expect(of('other').map(({ state }) => state)).toEqual(['skipped']);
  const ends = ['short', 'long'].map((id) => Date.parse(of(id)[0]!.endedAt!));
  expect(Date.parse(of('last')[0]!.startedAt)).toBeGreaterThanOrEqual(Math.max(...ends));
});

test('UX-30: a flow of 300 steps opens, moves and takes keys without a wait', async () => {
  const { editor } = await app.makeFlow(longFlow(300));
  // Once before, as on any day but the first: the browser has the pages and has run them.
  const page = await app.open(editor, { fresh: true });
  await seen(step(page, 1));
  const open = await openingTime(page);
  await seen(step(page, 1));
  expect(page.workers()).toHaveLength(1);
  expect(await button(page, /^Step \d+ of 300/).count()).toBeLessThan(60);

  const canvas = page.getByRole('region', { name: 'Canvas of Long flow' });
  await canvas.hover({ position: { x: 300, y: 400 } });
  const near = await framesDuring(page, () => panned(page));
  for (let times = 0; times < 6; times++) await button(page, 'Zoom out').click();
  await canvas.hover({ position: { x: 300, y: 400 } });
  const far = await framesDuring(page, () => panned(page));

  await page.keyboard.press('f');
  await step(page, 2).click();
  // On its first letters: in the middle lies the pill, which would open its own menu.
  await page.getByRole('textbox', { name: 'Address' }).click({ position: { x: 12, y: 14 } });
  const keys = await keyTimes(page, 'somebodywhotypesawhile');
  const [key, slowKey] = [keys[Math.floor(keys.length / 2)]!, keys[Math.floor(keys.length * 0.9)]!];
  const [layout, compile] = await page.evaluate(() =>
    ['layout', 'compile'].map((what) => performance.getEntriesByName(`navette:${what}`)[0]?.duration ?? Number.NaN),
  );
  const measured = { open, near, far, key, slowKey, layout: layout!, compile: compile! };
  const said = Object.entries(promised).map(([name, { limit, unit }]) => {
    const value = measured[name as keyof typeof promised].toFixed(0);
    return `${name} ${value} (${unit === 'ms' ? '<' : '≥'} ${limit} ${unit})`;
  });
  console.log(`UX-30: ${said.join(' · ')}`);
  for (const [name, { limit, unit, slower = 2 }] of Object.entries(promised)) {
    const value = measured[name as keyof typeof promised];
    if (unit === 'ms') expect(value, name).toBeLessThan(limit * slower);
    else expect(value, name).toBeGreaterThan(limit / slower);
  }
});

/** What a person is promised on a laptop of four cores, and how much slower two busy ones without a graphics card may be (twice, unless said). */
const promised: Record<
  'open' | 'near' | 'far' | 'key' | 'slowKey' | 'layout' | 'compile',
  { limit: number; unit: 'ms' | 'frames/s'; slower?: number }
> = {
  open: { limit: 2000, unit: 'ms', slower: 3 },
  near: { limit: 45, unit: 'frames/s' },
  far: { limit: 45, unit: 'frames/s' },
  key: { limit: 50, unit: 'ms' },
  /** Of ten keys the slowest. */
  slowKey: { limit: 50, unit: 'ms', slower: 8 },
  // In a worker, where it waits for a processor of its own and nobody waits for it.
  layout: { limit: 500, unit: 'ms', slower: 4 },
  compile: { limit: 100, unit: 'ms' },
};

const panned = async (page: Page): Promise<void> => {
  for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, turn < 40 ? 60 : -90);
};
