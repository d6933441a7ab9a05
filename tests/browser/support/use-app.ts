import type { FlowDocument } from '@navette/flow';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { type ApiClient, apiClient } from '../../product/api-client.js';
import { launchBrowser, screenshot } from '../../support/browser.js';
import type { Person } from './people.js';
import type { ProductFacts } from './start-shared-product.js';

/** How somebody sits at the screen; without a word it is the owner, in English, at a desk, by day, wanting no motion. */
type Seat = {
  as?: Person | 'nobody';
  language?: 'en' | 'fr';
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  motion?: 'reduce' | 'no-preference';
  /** Fingers instead of a mouse. */
  touch?: boolean;
};

export type App = {
  address: string;
  sandboxUrl: string;
  /** The API with the owner's key. */
  api: ApiClient;
  /** The API as a person's browser asks it; for what is refused. */
  ask(person: Person, method: string, path: string, body?: unknown): Promise<Response>;
  /** A page at `path`, signed in; closed after the test, with a picture when it failed. Twice in a test is two browsers. */
  open(path: string, seat?: Seat): Promise<Page>;
  /** Keeps the document as a new flow and answers its id and where its editor is. */
  makeFlow(document: FlowDocument): Promise<{ flowId: string; editor: string }>;
  publish(flowId: string): Promise<void>;
  /** The practice account of an app, made when first asked for. */
  practice(connector: string): Promise<string>;
};

/** The shared product and a browser, for the tests of this file. */
export function useApp(): App {
  const app = {} as App;
  let browser: Browser;
  beforeAll(async () => {
    const [facts, launched] = await Promise.all([askForProduct(), launchBrowser()]);
    browser = launched;
    Object.assign(app, { ...withApi(facts), open: (path: string, seat: Seat = {}) => openPage({ browser, facts, path, seat }) });
  });
  afterAll(() => browser?.close());
  return app;
}

async function askForProduct(): Promise<ProductFacts> {
  const answer = await fetch(inject('productDoor'));
  if (!answer.ok) throw new Error(`The product did not start: ${await answer.text()}`);
  return (await answer.json()) as ProductFacts;
}

function withApi({ address, sandboxUrl, ownerKey, sessions }: ProductFacts): Omit<App, 'open'> {
  const api = apiClient(address, () => ownerKey);
  const practiceIds = new Map<string, Promise<string>>();
  const makePractice = async (connector: string) => {
    const answer = await api.post<{ id?: string; connection?: { id: string } }>('/api/connections/practice', { connector });
    return (answer.connection?.id ?? answer.id)!;
  };
  return {
    address,
    sandboxUrl,
    api,
    ask: (person, method, path, body) =>
      fetch(`${address}${path}`, {
        method,
        headers: {
          origin: address,
          cookie: sessions[person].cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    makeFlow: async (document) => {
      const file = { navette: 'flow', format: 1, exportedAt: new Date().toISOString(), document };
      const { id } = await api.post<{ id: string }>('/api/flows', { from: 'import', file });
      return { flowId: id, editor: `/flows/${id}/edit` };
    },
    publish: async (flowId) => void (await api.post(`/api/flows/${flowId}/publish`)),
    practice: (connector) => {
      if (!practiceIds.has(connector)) practiceIds.set(connector, makePractice(connector));
      return practiceIds.get(connector)!;
    },
  };
}

async function openPage(of: { browser: Browser; facts: ProductFacts; path: string; seat: Seat }): Promise<Page> {
  const { as = 'owner', language = 'en', width = 1440, height = 900, scheme = 'light', motion = 'reduce', touch = false } = of.seat;
  const context = await of.browser.newContext({
    baseURL: of.facts.address,
    viewport: { width, height },
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme: scheme,
    reducedMotion: motion,
    hasTouch: touch,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(as !== 'nobody' && { storageState: of.facts.sessions[as] }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshot(page, `${task.name} (failed ${as} ${language})`).catch(() => undefined);
    await context.close();
  });
  await page.goto(of.path);
  return page;
}
