import { type ActionStep, type BranchStep, type FlowDocument, literal, ref } from '@navette/flow';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { button, field, gone, seen, step } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();
/** A busy machine draws and saves late. */
const patient = { timeout: 10_000 };

const document = (name: string, steps: FlowDocument['steps'][string][], ...links: string[]): FlowDocument => ({
  format: 1,
  name,
  steps: Object.fromEntries(steps.map((each) => [each.id, each])),
  links: links.map((link) => {
    const [from = '', exit = '', to = ''] = link.split(' ');
    return { from, exit, to };
  }),
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
  layout: { mode: 'automatic' },
});
const lead = (id: string, title: string, change: Partial<ActionStep> = {}): ActionStep => ({
  id,
  kind: 'action',
  title,
  connector: 'zoho-crm',
  action: 'create-lead',
  params: { lastName: literal(title), company: literal('Acme') },
  ...change,
});
const branch = (id: string, ...paths: string[]): BranchStep => ({
  id,
  kind: 'branch',
  mode: 'first',
  title: 'New contact?',
  paths: paths.map((path) => ({ id: path.toLowerCase(), label: path, when: { kind: 'all', of: [] } })),
});
const titled = (page: Page, title: string) => button(page, new RegExp(`^(Step|Étape) \\d+ (of|sur) \\d+, [^,]+, ${title}`));
const draftOf = async (flowId: string) => (await app.api.get<{ draft: FlowDocument }>(`/api/flows/${flowId}`)).draft;
const linksOf = (draft: FlowDocument) => draft.links.map(({ from, exit, to }) => `${from} ${exit} ${to}`);

describe('several steps', () => {
  test('UX-28: copying 3 steps into another flow keeps their settings and turns unknown pills into issues', async () => {
    const source = document(
      'Source',
      [
        trigger('run-now'),
        lead('first', 'Find it'),
        lead('second', 'Make it', { params: { lastName: ref('first', 'id'), company: literal('Acme') } }),
        lead('third', 'Tell it', { params: { lastName: ref('second', 'id') } }),
        lead('fourth', 'Close it', { params: { lastName: ref('third', 'id') } }),
      ],
      'trigger next first',
      'first next second',
      'second next third',
      'third next fourth',
    );
    const from = await app.makeFlow(source);
    const into = await app.makeFlow(document('Target', [trigger('run-now'), lead('here', 'Already here')], 'trigger next here'));
    const page = await app.open(from.editor);
    await titled(page, 'Make it').click();
    for (const title of ['Tell it', 'Close it']) await titled(page, title).click({ modifiers: ['Shift'] });
    await seen(page.getByRole('toolbar', { name: '3 steps selected' }));
    await titled(page, 'Close it').press('Control+c');
    await seen(page.getByText('3 steps copied'));

    await page.goto(app.address + into.editor);
    await titled(page, 'Already here').click();
    await titled(page, 'Already here').press('Control+v');
    await seen(page.getByRole('toolbar', { name: '3 steps selected' }));
    await expect
      .poll(async () => linksOf(await draftOf(into.flowId)))
      .toEqual(['trigger next here', 'here next second', 'second next third', 'third next fourth']);
    const draft = await draftOf(into.flowId);
    expect((draft.steps.second as ActionStep).params).toEqual({ lastName: ref('first', 'id'), company: literal('Acme') });
    await button(page, /^\d+ issues?$/).click();
    const issues = page.getByRole('region', { name: 'Issues' });
    await seen(issues.getByText('came from a step that was deleted'));
    expect(await issues.getByText('came from a step that was deleted').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => linksOf(await draftOf(into.flowId))).toEqual(['trigger next here']);
  });

  test('are selected by Shift arrows, Space and Ctrl A, and deleted and brought back as one edit', async () => {
    const { flowId, editor } = await app.makeFlow(
      document(
        'Several',
        [trigger('run-now'), lead('a', 'One'), lead('b', 'Two'), lead('c', 'Three')],
        'trigger next a',
        'a next b',
        'b next c',
      ),
    );
    const page = await app.open(editor);
    await titled(page, 'One').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await seen(page.getByRole('toolbar', { name: '2 steps selected' }));
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Space');
    await seen(page.getByRole('toolbar', { name: '3 steps selected' }));
    await page.keyboard.press('Delete');
    await seen(page.getByText('3 steps deleted.'));
    await expect.poll(async () => linksOf(await draftOf(flowId))).toEqual([]);
    await page.keyboard.press('Control+z');
    await seen(titled(page, 'Three'));
    await step(page, 1).focus();
    await page.keyboard.press('Control+a');
    await seen(page.getByRole('toolbar', { name: '4 steps selected' }));
    await button(page, 'Clear the selection').click();
    await gone(page.getByRole('toolbar', { name: '4 steps selected' }));
  });
});

describe('deleting', () => {
  const withPill = () =>
    document(
      'Deleting',
      [
        trigger('run-now'),
        lead('find-company', 'Find company'),
        lead('lead', 'Make a lead', { params: { lastName: ref('find-company', 'id') } }),
      ],
      'trigger next find-company',
      'find-company next lead',
    );

  test('UX-15: deleting a middle step links its neighbours, its pills turn red, and “Restore the step” clears the issues', async () => {
    const { flowId, editor } = await app.makeFlow(withPill());
    const page = await app.open(editor);
    await titled(page, 'Find company').click();
    await titled(page, 'Find company').press('Delete');
    await seen(page.getByText('Step deleted. 1 step used its data.'));
    await expect.poll(async () => linksOf(await draftOf(flowId))).toEqual(['trigger next lead']);
    await button(page, 'Show them').click();
    await seen(page.getByRole('region', { name: 'Step: Make a lead' }).getByText(/\(deleted step Find company\)/));
    const issues = page.getByRole('region', { name: 'Issues' });
    await seen(issues.getByText(/came from a step that was deleted/));
    await seen(button(issues, /^Choose other data$/));
    await seen(button(issues, /^Type a value$/));
    await button(issues, /^Restore the step$/).click();
    await gone(issues.getByText(/came from a step that was deleted/));
    await expect.poll(async () => linksOf(await draftOf(flowId))).toEqual(['trigger next find-company', 'find-company next lead']);
    await seen(page.getByRole('log').getByText('Find company restored'));
  });

  test('UX-15: a red pill gives its place to other data, or to what is typed', async () => {
    const { flowId, editor } = await app.makeFlow(withPill());
    const page = await app.open(editor);
    await titled(page, 'Find company').click();
    await page.keyboard.press('Delete');
    await button(page, 'Show them').click();
    const issues = page.getByRole('region', { name: 'Issues' });
    await button(issues, /^Choose other data$/).click();
    await seen(page.getByRole('listbox'));
    await page.keyboard.press('Escape');
    await gone(page.getByRole('listbox'));
    await button(page, 'Undo').first().click();
    await button(issues, /^Type a value$/).click();
    await seen(page.locator('[data-field="params.lastName"]:focus-within'));
    await page.keyboard.type('Durand');
    await expect.poll(async () => ((await draftOf(flowId)).steps.lead as ActionStep).params.lastName).toMatchObject(literal('Durand'));
    await gone(issues.getByText(/came from a step that was deleted/));
  });

  test('UX-15: deleting a branch asks which path to keep, in French too', async () => {
    const { flowId, editor } = await app.makeFlow(
      document(
        'Branch',
        [trigger('run-now'), branch('which', 'Yes', 'No'), lead('y', 'For yes'), lead('n', 'For no')],
        'trigger next which',
        'which yes y',
        'which no n',
      ),
    );
    const page = await app.open(editor, { language: 'fr' });
    await titled(page, 'New contact').click();
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('dialog', { name: 'Supprimer « New contact? »' });
    expect(await dialog.getByRole('radio', { name: 'Aucun' }).isChecked()).toBe(true);
    await dialog.getByRole('radio', { name: 'Le chemin « No »' }).click();
    await button(dialog, 'Supprimer l’aiguillage').click();
    await expect.poll(async () => linksOf(await draftOf(flowId))).toEqual(['trigger next n']);
  });
});

describe('adding', () => {
  /** Each way adds “Create a lead” after the first step, at the end of the flow or before its last step. */
  const add = async (page: Page, way: string): Promise<void> => {
    const first = titled(page, 'First');
    const option = () => page.getByRole('combobox', { name: 'Search steps and apps' });
    const choose = async () => {
      await option().fill('create a lead');
      await option().press('Enter');
    };
    if (way === '+ on a link') {
      await button(page, 'Add a step after First').click();
      await choose();
    } else if (way === 'A') {
      await first.focus();
      await page.keyboard.press('a');
      await choose();
    } else if (way === 'the palette of the header') {
      await first.click();
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: 'Search or do' }).fill('add create a lead');
      await page.getByRole('option', { name: /^Add Create a lead/ }).click();
    } else if (way === 'dragging') {
      await field(page, 'Search steps and apps').fill('create a lead');
      const from = (await button(page, 'Add Create a lead').boundingBox())!;
      const plus = (await button(page, 'Add a step after First').boundingBox())!;
      await page.mouse.move(from.x + 20, from.y + 10);
      await page.mouse.down();
      await page.mouse.move(plus.x + 60, plus.y + 20, { steps: 4 });
      await seen(page.getByText('between First and Last'));
      await page.mouse.up();
    }
    await seen(page.getByRole('region', { name: 'Step: Create a lead' }));
  };

  test('UX-12: +, A, dragging and the header’s palette give the same draft, and open the form at its first required field', async () => {
    const start = document(
      'Adding',
      [trigger('run-now'), lead('first', 'First'), lead('last', 'Last')],
      'trigger next first',
      'first next last',
    );
    const connection = await app.practice('zoho-crm');
    const drafts: FlowDocument[] = [];
    const page = await app.open('about:blank');
    for (const way of ['+ on a link', 'A', 'dragging', 'the palette of the header']) {
      const { flowId, editor } = await app.makeFlow(start);
      await page.goto(editor);
      await add(page, way);
      await seen(page.locator('[data-field="params.lastName"]:focus-within'));
      await expect
        .poll(async () => linksOf(await draftOf(flowId)))
        .toEqual(['trigger next first', 'first next create-a-lead', 'create-a-lead next last']);
      drafts.push(await draftOf(flowId));
    }
    expect((drafts[0]!.steps['create-a-lead'] as ActionStep).connectionId).toBe(connection);
    for (const draft of drafts) expect(draft).toEqual(drafts[0]);
  });

  test('UX-12: the + at an end continues the path as A does there, and a drop elsewhere adds nothing', async () => {
    const start = document('Ending', [trigger('run-now'), lead('first', 'First')], 'trigger next first');
    const drafts: FlowDocument[] = [];
    const page = await app.open('about:blank');
    for (const way of ['+ on a link', 'A']) {
      const { flowId, editor } = await app.makeFlow(start);
      await page.goto(editor);
      await add(page, way);
      await expect.poll(async () => linksOf(await draftOf(flowId))).toEqual(['trigger next first', 'first next create-a-lead']);
      drafts.push(await draftOf(flowId));
      const from = (await button(page, 'Add Loop').boundingBox())!;
      await page.mouse.move(from.x + 20, from.y + 10);
      await page.mouse.down();
      await page.mouse.move(from.x + 60, from.y + 30, { steps: 2 });
      await page.mouse.up();
      await seen(page.getByText('Drop it on a +'));
      expect(linksOf(await draftOf(flowId))).toEqual(['trigger next first', 'first next create-a-lead']);
    }
    expect(drafts[1]).toEqual(drafts[0]);
  });
});

describe('moving and linking', () => {
  const row = () =>
    document('Row', [trigger('run-now'), lead('a', 'One'), lead('b', 'Two'), lead('c', 'Three')], 'trigger next a', 'a next b', 'b next c');
  const middle = async (locator: Locator) => {
    const box = (await locator.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  test('a step moves in the flow by dragging, and by M with arrows and Enter', async () => {
    const { flowId, editor } = await app.makeFlow(row());
    const page = await app.open(editor);
    const [from, to] = [await middle(titled(page, 'Three')), await middle(button(page, 'Add a step after Run now'))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y + 4, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => linksOf(await draftOf(flowId))).toEqual(['trigger next c', 'c next a', 'a next b']);
    await titled(page, 'Three').focus();
    await page.keyboard.press('m');
    await seen(page.getByText(/^Place 1 of 2: between One and Two/));
    await page.keyboard.press('ArrowDown');
    await seen(page.getByText(/^Place 2 of 2: after Two/));
    await page.keyboard.press('Enter');
    await expect.poll(async () => linksOf(await draftOf(flowId))).toEqual(['trigger next a', 'a next b', 'b next c']);
    await seen(page.getByRole('log').getByText('Three moved'));
  });

  test('UX-21: a link that would make a circle cannot be made by pointer or by L, and the reason is shown', async () => {
    const { flowId, editor } = await app.makeFlow(row());
    const page = await app.open(editor);
    await titled(page, 'Three').focus();
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'Link “Three” to…' });
    const target = dialog.getByRole('option', { name: /One/ });
    await seen(target.getByText(/would make a circle/));
    expect(await target.getAttribute('aria-disabled')).toBe('true');
    await target.click({ force: true });
    await page.keyboard.press('Escape');
    await gone(dialog);

    const three = (await titled(page, 'Three').boundingBox())!;
    const one = await middle(titled(page, 'One'));
    await page.mouse.move(three.x + three.width / 2, three.y + three.height - 10);
    await page.mouse.move(three.x + three.width / 2, three.y + three.height - 1);
    await page.mouse.down();
    await page.mouse.move(one.x, one.y, { steps: 5 });
    await seen(page.getByText(/would make a circle/));
    await page.mouse.up();
    await seen(page.getByRole('alert').getByText(/would make a circle/));
    expect(linksOf(await draftOf(flowId))).toEqual(['trigger next a', 'a next b', 'b next c']);

    await titled(page, 'One').focus();
    await page.keyboard.press('l');
    await page.getByRole('combobox', { name: 'Search steps' }).fill('three');
    await page.keyboard.press('Enter');
    await expect.poll(async () => linksOf(await draftOf(flowId))).toEqual(['trigger next a', 'a next b', 'b next c', 'a next c']);
  });
});

/** In the page, because 300 keys from outside take long: each step's name, and whether the whole of it is to be seen. */
const walkDown = `(async () => {
  const found = [];
  const canvas = document.querySelector('[data-canvas]').getBoundingClientRect();
  for (let count = 0; count < 300; count += 1) {
    const focused = document.activeElement;
    const box = focused.getBoundingClientRect();
    const isSeen = box.top >= canvas.top && box.bottom <= canvas.bottom && box.left >= canvas.left && box.right <= canvas.right;
    found.push({ name: focused.getAttribute('aria-label') ?? '', isSeen });
    focused.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', ctrlKey: true, bubbles: true, cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return found;
})()`;

describe('the outline and the keys', () => {
  const forked = () =>
    document(
      'Both',
      [trigger('run-now'), branch('which', 'Yes', 'No'), lead('y', 'For yes'), lead('n', 'For no'), lead('after', 'Afterwards')],
      'trigger next which',
      'which yes y',
      'which no n',
      'y next after',
      'n next after',
    );
  const namesIn = async (page: Page): Promise<string[]> => {
    const names = await page

      .getByRole('button', { name: /^Step \d+ of \d+/ })
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')!));
    const heads = names.map((name) => /^Step \d+ of \d+, [^,]+, [^,]+/.exec(name)![0]);
    return heads.toSorted((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  };

  test('UX-32: Outline and Canvas show the same steps in the same order after an edit in either', async () => {
    const { editor } = await app.makeFlow(forked());
    const page = await app.open(editor);
    await seen(titled(page, 'Afterwards'));
    const same = async () => {
      const drawn = await namesIn(page);
      await page.keyboard.press('o');
      await seen(page.getByRole('treegrid'));
      await expect.poll(() => namesIn(page)).toEqual(drawn);
      return drawn.length;
    };
    expect(await same()).toBe(5);
    const line = (title: string) => page.getByRole('row', { name: new RegExp(title) });
    expect(await line('For yes').getAttribute('aria-level')).toBe('2');
    expect(await line('Afterwards').getAttribute('aria-level')).toBe('1');
    await titled(page, 'For no').focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => page.getByRole('row').count(), patient).toBe(4);
    await page.keyboard.press('Control+d');
    await expect.poll(() => page.getByRole('row').count(), patient).toBeGreaterThan(3);
    await page.keyboard.press('o');
    await seen(titled(page, 'Afterwards'));
    await titled(page, 'For yes').focus();
    await page.keyboard.press('Control+d');
    await expect.poll(async () => (await namesIn(page)).filter((name) => name.includes('For yes')).length).toBe(2);
    await same();
    // The drawing and the form are looked at elsewhere.
    expect((await violationsOf(page)).filter((line) => /data-step|treegrid|gridcell|row/.test(line))).toEqual([]);
  });

  test('UX-32: on a phone a step is added, renamed by its menu and deleted in the outline, in French too', async () => {
    const { flowId, editor } = await app.makeFlow(
      document('Changed on a telephone', [trigger('run-now'), lead('a', 'One')], 'trigger next a'),
    );
    const page = await app.open(editor, { language: 'fr', width: 390, height: 844 });
    await seen(titled(page, 'One'));
    const middleOf = async (name: string | RegExp) => {
      const box = (await button(page, name).first().boundingBox())!;
      return Math.round(box.y + box.height / 2);
    };
    // What one does with the flow stands in one row, in the longer language too.
    expect(await middleOf(/^Autres actions/)).toBe(await middleOf('Publier…'));
    await titled(page, 'One').click();
    await seen(page.getByRole('region', { name: /^Étape\s?: One/ }));
    await button(page, 'Fermer le formulaire').click();
    await titled(page, 'One').focus();
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu', { name: 'Menu de One' });
    await menu.getByRole('menuitem', { name: /^Ajouter après/ }).click();
    await page.getByRole('combobox', { name: /^Chercher une étape/ }).fill('boucle');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await draftOf(flowId)).links.length, patient).toBe(2);
  });

  test('UX-31: arrow keys reach each of 300 steps; the focused one is in view and its name says position, kind, title, issues', async () => {
    const rows = Array.from({ length: 299 }, (_, index) => lead(`s${index + 1}`, `Row ${index + 1}`));
    const links = rows.map((row, index) => `${index === 0 ? 'trigger' : rows[index - 1]!.id} next ${row.id}`);
    const { editor } = await app.makeFlow(document('Long', [trigger('run-now'), ...rows], ...links));
    const page = await app.open(editor);
    await step(page, 1).focus();
    const reached = (await page.evaluate(walkDown)) as { name: string; isSeen: boolean }[];
    expect(new Set(reached.map(({ name }) => name)).size).toBe(300);
    expect(reached.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(reached[4]!.name).toMatch(/^Step 5 of 300, action, Row 4, .*\. 1 issue$/);
    await page.keyboard.press('Home');
    await seen(step(page, 1).and(page.locator(':focus')));
  });
});
