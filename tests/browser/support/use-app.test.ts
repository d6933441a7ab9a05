import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Me } from '../../../apps/api/src/contract/index.js';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { button, field, gone, link, seen, step } from './by-role.js';
import { people } from './people.js';
import { useApp } from './use-app.js';

const app = useApp();

test.each(['owner', 'builder', 'operator', 'viewer'] as const)('the %s has a session of that role', async (person) => {
  const me = (await (await app.ask(person, 'GET', '/api/me')).json()) as Me;
  expect(me).toMatchObject({ role: person, user: { email: people[person].email } });
});

test('a flow made by the API is open in the editor, in two browsers and two languages', async () => {
  const { editor } = await app.makeFlow(inARow('Sends', trigger('run-now'), sendTo('https://example.org/')));
  const hers = await app.open(editor);
  const his = await app.open(editor, { as: 'builder', language: 'fr', scheme: 'dark' });
  await seen(step(hers, 2));
  await seen(button(hers, 'Publish…'));
  await seen(button(his, 'Publier…'));
});

test('what is looked for by role and name is waited for, and waited away', async () => {
  const page = await app.open('/', { as: 'viewer', width: 390, height: 844 });
  await gone(link(page, 'Runs'));
  await button(page, 'Open the navigation').click();
  await link(page, 'Runs').click();
  await seen(field(page, /number/));
});

describe('a page', () => {
  const pages: Page[] = [];

  test.each([390, 1440])('is wiped for the next test of the same person, and as wide as it asks: %d px', async (width) => {
    const page = await app.open('/', { as: 'operator', language: 'fr', width });
    expect(await page.evaluate('[localStorage.getItem("left"), sessionStorage.getItem("left"), innerWidth]')).toEqual([null, null, width]);
    await page.evaluate('localStorage.setItem("left", "x"), sessionStorage.setItem("left", "x")');
    await page.context().setOffline(true);
    pages.push(page);
  });

  test('is one and the same in both', () => expect(pages[0]).toBe(pages[1]));
});
