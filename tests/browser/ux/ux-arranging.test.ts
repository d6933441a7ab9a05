import { type ActionStep, type FlowDocument, literal, makeFlow, type SubflowStep, type Value } from '@navette/flow';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { madeFlow, stepsInAChain } from '../../support/rules/made-flow-data.js';
import { button, field, gone, seen, step } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const lead = (id: string, title: string, company = 'Acme'): ActionStep => ({
  id,
  kind: 'action',
  title,
  connector: 'zoho-crm',
  action: 'create-lead',
  params: { lastName: literal('Martin'), company: literal(company) },
});
/** So long that its end is far out of view. */
const longFlow = (name: string): FlowDocument =>
  inARow(
    name,
    trigger('run-now'),
    ...Array.from({ length: 14 }, (_, index) => lead(`s${index}`, `Step of day ${index}`, index > 11 ? 'Dupont' : 'Acme')),
  );
const titled = (page: Page | Locator, title: string) => button(page, new RegExp(`^(Step|Étape) \\d+ (of|sur) \\d+, [^,]+, ${title}`));
const focused = (page: Page) => page.locator(':focus').getAttribute('aria-label');
const isInView = async (page: Page, title: string) => {
  const [box, view] = [await titled(page, title).boundingBox(), page.viewportSize()!];
  return box !== null && box.y > 60 && box.y + box.height < view.height;
};

const draftOf = async (flowId: string) => (await app.api.get<{ draft: FlowDocument }>(`/api/flows/${flowId}`)).draft;
const notesOf = async (flowId: string) => Object.values((await draftOf(flowId)).notes ?? {});

describe('finding', () => {
  test('Ctrl F finds steps by what stands in their fields, Enter goes on, Esc gives the found step the focus', async () => {
    const { editor } = await app.makeFlow(longFlow('Long way'));
    const page = await app.open(editor);
    await seen(titled(page, 'Step of day 0'));
    await page.keyboard.press('Control+f');
    await field(page, 'Name, app, value…').fill('dupont');
    await seen(page.getByRole('status').filter({ hasText: '1 of 2' }));
    await expect.poll(() => isInView(page, 'Step of day 12')).toBe(true);
    await page.keyboard.press('Enter');
    await seen(page.getByRole('status').filter({ hasText: '2 of 2: Step of day 13' }));
    await page.keyboard.press('Shift+Enter');
    await seen(page.getByRole('status').filter({ hasText: '1 of 2' }));
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await gone(field(page, 'Name, app, value…'));
    await expect.poll(() => focused(page)).toContain('Step of day 12');
  });

  test('the outline finds too, in French', async () => {
    const { editor } = await app.makeFlow(longFlow('Long chemin'));
    const page = await app.open(`${editor}?view=outline`, { language: 'fr', width: 390, height: 844 });
    await seen(titled(page, 'Step of day 0'));
    await button(page, 'Chercher une étape').click();
    await field(page, 'Nom, application, valeur…').fill('day 13');
    await seen(page.getByRole('status').filter({ hasText: '1 sur 1' }));
    await expect.poll(() => isInView(page, 'Step of day 13')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain('Step of day 13');
  });
});

test('a step that is added out of view is brought into view', async () => {
  const { editor } = await app.makeFlow(longFlow('Adding far away'));
  const page = await app.open(editor);
  await titled(page, 'Step of day 0').focus();
  await page.keyboard.press('End');
  await expect.poll(() => isInView(page, 'Step of day 13')).toBe(true);
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Search steps and apps' }).fill('Stop');
  await page.keyboard.press('Enter');
  await expect.poll(() => isInView(page, 'Stop here')).toBe(true);
});

describe('notes', () => {
  test('a note is added by key, written, moved, found in the outline, deleted and brought back', async () => {
    const { flowId, editor } = await app.makeFlow(
      inARow('With a note', trigger('run-now'), lead('first', 'Make it'), lead('second', 'Tell it')),
    );
    const page = await app.open(editor);
    await titled(page, 'Make it').focus();
    await page.keyboard.press('Shift+N');
    await seen(field(page, 'Text of the note'));
    await expect.poll(() => focused(page)).toBe('Text of the note');
    await page.keyboard.type('Agreed with Karim');
    await page.keyboard.press('Escape');
    const note = button(page, 'Note beside Make it: Agreed with Karim');
    await seen(note);
    await expect.poll(() => focused(page)).toContain('Note beside');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await notesOf(flowId))[0]?.y).toBe(8);
    const box = (await note.boundingBox())!;
    const below = (await titled(page, 'Tell it').boundingBox())!;
    await note.hover();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, below.y + 30, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await notesOf(flowId))[0]?.beside).toBe('second');
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('o');
    const line = button(page, 'Note beside Tell it: Agreed with Karim');
    await seen(line);
    await line.press('Delete');
    await expect.poll(() => notesOf(flowId)).toEqual([]);
    await page.keyboard.press('Control+z');
    await seen(line);
  });

  test.each([
    ['en', 1440, 'Bold', 'Bullet list', 'Link', 'Address of the link', 'Save'],
    ['fr', 390, 'Gras', 'Liste à puces', 'Lien', 'Adresse du lien', 'Enregistrer'],
  ] as const)(
    'a note is emphasised, listed and linked by buttons and keys, and nothing typed becomes a part of the page (%s)',
    async (...of) => {
      const [language, width, bold, bullets, link, address, save] = of;
      const { flowId, editor } = await app.makeFlow(inARow('With a rich note', trigger('run-now'), lead('first', 'Make it')));
      const view = width < 500 ? 'outline' : 'canvas';
      const page = await app.open(`${editor}?view=${view}`, { language, width, height: width < 500 ? 844 : 900 });
      await titled(page, 'Make it').focus();
      await page.keyboard.press('Shift+N');
      const text = page.getByRole('textbox', { name: /^(Text of the note|Texte de la note)$/ });
      await expect.poll(() => focused(page)).toMatch(/note$/);
      await page.keyboard.type('Ask ');
      await page.keyboard.press('Control+b');
      await page.keyboard.type('Karim');
      await page.keyboard.press('Control+b');
      await page.keyboard.type(' <img src=x>');
      expect(await button(page, bold).getAttribute('data-active')).toBe(null);
      await page.keyboard.press('Enter');
      await button(page, bullets).click();
      await page.keyboard.type('the list');
      await page.keyboard.press('Shift+Home');
      await page.getByRole('button', { name: link, exact: true }).click();
      await page.getByRole('textbox', { name: address }).fill('https://acme.example/list');
      await button(page, save).click();
      await seen(text);
      expect(await violationsOf(page)).toEqual([]);
      await text.press('Escape');
      await gone(text);
      await seen(page.getByRole('strong').getByText('Karim'));
      await seen(page.getByRole('listitem').getByRole('link', { name: 'the list' }));
      expect(await page.getByRole('link', { name: 'the list' }).getAttribute('href')).toBe('https://acme.example/list');
      await seen(page.getByText('<img src=x>'));
      expect(await violationsOf(page)).toEqual([]);
      await expect
        .poll(async () => (await notesOf(flowId))[0]?.text)
        .toBe('Ask **Karim** <img src=x>\n- [the list](https://acme.example/list)');
      if (process.env.NAVETTE_PICTURES) await pictures(page, `a note ${language}`, width < 500 ? 'dark' : 'light');
      await button(page, /^(Note beside|Note près de|Note à côté de).*: Ask Karim/).press('Enter');
      await expect.poll(() => focused(page)).toMatch(/note$/);
    },
  );
});

test('in free position a step goes where it is dragged or nudged, Tidy lays all out again, and leaving it says what is lost', async () => {
  const { flowId, editor } = await app.makeFlow(inARow('Freely', trigger('run-now'), lead('first', 'Make it'), lead('second', 'Tell it')));
  const layoutOf = async () => (await draftOf(flowId)).layout;
  const page = await app.open(editor);
  const before = (await titled(page, 'Make it').boundingBox())!;
  await button(page, 'More actions for Freely').click();
  await page.getByRole('menuitem', { name: 'Place steps freely' }).click();
  await expect.poll(layoutOf).toEqual({ mode: 'free', positions: {} });
  await titled(page, 'Make it').hover();
  await page.mouse.down();
  await page.mouse.move(before.x + before.width / 2 + 160, before.y + before.height / 2 + 16, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await titled(page, 'Make it').boundingBox())!.x - before.x)).toBeGreaterThan(120);
  await titled(page, 'Tell it').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect
    .poll(async () => Object.keys(((await layoutOf()) as { positions: object }).positions).toSorted())
    .toEqual(['first', 'second']);
  await button(page, 'More actions for Freely').click();
  await page.getByRole('menuitem', { name: 'Lay out automatically' }).click();
  await seen(page.getByText('2 steps lose the places that they were given.'));
  await button(page, 'Cancel').click();
  await button(page, 'Tidy').click();
  await expect.poll(layoutOf).toEqual({ mode: 'free', positions: {} });
  await gone(button(page, 'Tidy'));
  await page.keyboard.press('Control+z');
  await seen(button(page, 'Tidy'));
  expect(await violationsOf(page)).toEqual([]);
});

describe('a finger in free position', () => {
  const free = (name: string): FlowDocument => ({
    ...inARow(name, trigger('run-now'), lead('first', 'Make it')),
    layout: { mode: 'free', positions: {} },
  });
  const open = async (language: 'en' | 'fr', width: number) => {
    const { flowId, editor } = await app.makeFlow(free('By finger'));
    const page = await app.open(`${editor}?view=canvas`, { touch: true, language, width, height: width < 500 ? 844 : 900 });
    await seen(titled(page, 'Make it'));
    const wire = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      wire.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    const placed = async () => {
      const { layout } = await draftOf(flowId);
      return layout.mode === 'free' ? Object.keys(layout.positions) : undefined;
    };
    const middle = async () => {
      const { x, y, width, height } = (await titled(page, 'Make it').boundingBox())!;
      return { x: x + width / 2, y: y + height / 2 };
    };
    return { page, touch, placed, middle };
  };
  const longEnough = 700;

  test.each([
    ['en', 1440],
    ['fr', 390],
  ] as const)('pans at once, and takes a step along once it was held still (%s, %i px)', async (language, width) => {
    const { page, touch, placed, middle } = await open(language, width);
    const from = await middle();
    await touch('touchStart', from);
    for (const by of [20, 40, 60]) await touch('touchMove', { x: from.x, y: from.y + by });
    await touch('touchEnd');
    await expect.poll(async () => Math.round((await middle()).y - from.y)).toBeGreaterThan(30);
    expect(await placed()).toEqual([]);
    const held = await middle();
    const above = (await step(page, 1).boundingBox())!.y;
    await touch('touchStart', held);
    await page.waitForTimeout(longEnough);
    for (const by of [20, 40, 64]) await touch('touchMove', { x: held.x, y: held.y + by });
    await touch('touchEnd');
    await expect.poll(placed).toEqual(['first']);
    await expect.poll(async () => Math.round((await middle()).y - held.y)).toBeGreaterThan(30);
    expect((await step(page, 1).boundingBox())!.y).toBe(above);
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  test('that is lifted where it was held gets the menu', async () => {
    const { page, touch, placed, middle } = await open('en', 390);
    await touch('touchStart', await middle());
    await page.waitForTimeout(longEnough);
    await touch('touchEnd');
    await seen(page.getByRole('menuitem', { name: /^Duplicate/ }));
    expect(await placed()).toEqual([]);
  });
});

test('what was said of a deletion goes when it is undone by a key, and the tools of a selection leave the zoom free', async () => {
  const { editor } = await app.makeFlow(
    inARow('Two go', trigger('run-now'), lead('first', 'Make it'), lead('second', 'Tell it'), lead('third', 'Close it')),
  );
  for (const [language, width] of [
    ['en', 1440],
    ['fr', 390],
  ] as const) {
    const page = await app.open(`${editor}?view=canvas`, { language, width, height: width < 500 ? 844 : 900 });
    await titled(page, 'Make it').click();
    await page.keyboard.press('Escape');
    await titled(page, 'Make it').focus();
    await page.keyboard.press('Shift+ArrowDown');
    const bar = page.getByRole('toolbar', { name: /^2 (steps selected|étapes sélectionnées)$/ });
    await seen(bar);
    const tools = (await bar.boundingBox())!;
    for (const name of [/^(Zoom in|Agrandir)$/, /^(Show the whole flow|Afficher tout le scénario)$/]) {
      const zoom = (await button(page, name).boundingBox())!;
      expect(zoom.x + zoom.width <= tools.x || zoom.y + zoom.height <= tools.y).toBe(true);
    }
    if (process.env.NAVETTE_PICTURES) await pictures(page, `a selection ${width}`, 'light');
    await page.keyboard.press('Delete');
    const said = page.getByRole('alert').filter({ hasText: /^(2 steps deleted|2 étapes supprimées)/ });
    await seen(said);
    await page.keyboard.press('Control+z');
    await gone(said);
    await seen(titled(page, 'Tell it'));
  }
});

test('selected steps become a named group that folds, in canvas and outline, and is dissolved without loss', async () => {
  const { flowId, editor } = await app.makeFlow(
    inARow('Grouped', trigger('run-now'), lead('first', 'Make it'), lead('second', 'Tell it'), lead('third', 'Close it')),
  );
  const groupsOf = async () => Object.values((await draftOf(flowId)).groups ?? {});
  const page = await app.open(editor);
  await titled(page, 'Make it').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await seen(page.getByRole('toolbar', { name: '2 steps selected' }));
  await page.keyboard.press('Control+g');
  await field(page, 'Name of the group').fill('Quotes');
  await page.keyboard.press('Enter');
  await expect.poll(groupsOf).toMatchObject([{ name: 'Quotes', steps: ['first', 'second'] }]);
  await button(page, /^Fold “Quotes”/).click();
  await gone(titled(page, 'Tell it'));
  await seen(titled(page, 'Quotes'));
  await seen(titled(page, 'Close it'));
  expect(await violationsOf(page)).toEqual([]);
  // Folded on the canvas is folded in the outline, and the other way round.
  await page.keyboard.press('o');
  const outline = page.getByRole('treegrid');
  await gone(titled(outline, 'Tell it'));
  await button(outline, 'Unfold “Quotes”').click();
  await seen(titled(outline, 'Tell it'));
  await page.keyboard.press('o');
  await seen(titled(page, 'Tell it'));
  await page.keyboard.press('o');
  await button(outline, /^Fold “Quotes”/).click();
  await gone(titled(page, 'Make it'));
  await button(outline, 'Unfold “Quotes”').press('Enter');
  await button(outline, 'Dissolve the group Quotes').click();
  await expect.poll(groupsOf).toEqual([]);
  await seen(titled(page, 'Make it'));
  await page.keyboard.press('Control+z');
  await seen(button(page, 'Rename the group Quotes'));
});

describe('making a flow of several steps', () => {
  const send = (id: string, value: Value): ActionStep => ({
    ...lead(id, `Do ${id}`),
    params: { lastName: value, company: literal('Acme') },
  });
  const chain = (name: string) =>
    inARow(name, { ...trigger('run-now'), sample: { email: madeFlow.given } }, ...stepsInAChain(send, 'email', 'id'));

  test('puts one step in their place, undone at once; the other flow receives what they used and answers what is used of them', async () => {
    const { flowId, editor } = await app.makeFlow(chain('Long order'));
    const before = await draftOf(flowId);
    const page = await app.open(editor);
    await titled(page, 'Do find').click();
    await page.keyboard.press('Shift+ArrowDown');
    await button(page, 'Make these a flow').click();
    await field(page.getByRole('dialog'), 'Name').fill(madeFlow.name);
    expect(await violationsOf(page)).toEqual([]);
    if (process.env.NAVETTE_PICTURES) await pictures(page, 'make a flow', 'light');
    await button(page, 'Make the flow').click();
    await seen(titled(page, madeFlow.name));
    await gone(titled(page, 'Do find'));
    await expect.poll(async () => Object.keys((await draftOf(flowId)).steps).toSorted()).toEqual(['look-up-and-order', 'tell', 'trigger']);
    const step = (await draftOf(flowId)).steps['look-up-and-order'] as SubflowStep;
    const other = await draftOf(step.flowId);
    const made = makeFlow(before, madeFlow.stepIds, madeFlow.name);
    expect(step.input).toEqual(made.input);
    expect(other).toEqual({
      ...made.flow,
      steps: { ...made.flow.steps, start: { ...made.flow.steps.start, sample: { email: madeFlow.given } } },
    });
    if (process.env.NAVETTE_PICTURES) await pictures(page, 'made a flow', 'dark');
    await page.keyboard.press('Control+z');
    await seen(titled(page, 'Do find'));
    await expect.poll(() => draftOf(flowId)).toEqual(before);
    const page2 = await app.open(`/flows/${step.flowId}/edit?step=start`);
    await seen(page2.getByRole('group', { name: 'What it answers' }).getByText('Do order'));
    if (process.env.NAVETTE_PICTURES) await pictures(page2, 'an answer', 'light');
  });

  test('says why steps cannot be one, and changes nothing when the other flow cannot be made', async () => {
    const document = chain('Forked order');
    const forked = { ...document, links: [...document.links, { from: 'find', exit: 'error', to: 'tell' }] };
    const { flowId, editor } = await app.makeFlow(forked);
    const page = await app.open(editor, { language: 'fr' });
    await titled(page, 'Do find').click();
    await page.keyboard.press('Shift+ArrowDown');
    const make = button(page, 'En faire un scénario');
    expect(await make.getAttribute('aria-disabled')).toBe('true');
    await make.press('Enter');
    await seen(page.getByText(/^Ces étapes ont plusieurs sorties/));
    await titled(page, 'Do order').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.route('**/api/flows', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
    const before = await draftOf(flowId);
    await make.click();
    await button(page, 'Créer le scénario').click();
    await seen(page.getByRole('alert'));
    expect(await draftOf(flowId)).toEqual(before);
  });
});
