import type { FlowDocument } from '@navette/flow';
import type { Page } from 'playwright-core';
import { beforeAll, inject, onTestFinished } from 'vitest';
import { type ApiClient, apiClient } from '../../product/api-client.js';
import { screenshot } from '../../support/browser.js';
import { giveBack, takePage } from './kept-pages.js';
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
  /** For a test of the first load, or one that leaves what no page gets rid of: a clock, an init script, a listener. */
  fresh?: boolean;
};

export type App = {
  address: string;
  sandboxUrl: string;
  /** The API with the owner's key. */
  api: ApiClient;
  /** The API as a person's browser asks it; for what is refused. */
  ask(person: Person, method: string, path: string, body?: unknown): Promise<Response>;
  /** A page at `path`, signed in; left with nothing of the test, with a picture when it failed. Twice in a test is two browsers. */
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
  beforeAll(async () => {
    const facts = await askForProduct();
    Object.assign(app, { ...withApi(facts), open: (path: string, seat: Seat = {}) => openPage({ facts, path, seat }) });
  });
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

async function openPage({ facts, path, seat }: { facts: ProductFacts; path: string; seat: Seat }): Promise<Page> {
  const {
    as = 'owner',
    language = 'en',
    width = 1440,
    height = 900,
    scheme = 'light',
    motion = 'reduce',
    touch = false,
    fresh = false,
  } = seat;
  const sitter = { as, language, touch };
  const page = await takePage(sitter, facts, fresh);
  onTestFinished(async ({ task }) => {
    const failed = task.result?.state === 'fail';
    if (failed) await screenshot(page, `${task.name} (failed ${as} ${language})`).catch(() => undefined);
    await (failed || fresh ? page.context().close() : giveBack(page, sitter, facts));
  });
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: motion });
  await page.goto(path);
  return page;
}
