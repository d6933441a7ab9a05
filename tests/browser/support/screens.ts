import type { Page } from 'playwright-core';
import { seen } from './by-role.js';
import { makeRuns, makeWaitingFlow } from './make-runs.js';
import type { App } from './use-app.js';
import { watchLoading } from './watch-loading.js';

/** Every screen with something on it: what it is called, and where it is. */
export type Screen = { name: string; path: string };

/** Makes a flow with a run, a table and a connection, and answers where everything is shown. */
export async function makeScreens(app: App): Promise<Screen[]> {
  const flow = await makeWaitingFlow(app, 'Contact form');
  const [[runId], connectionId, table] = await Promise.all([
    makeRuns(app, flow.flowId, ['marie@example.org']),
    app.practice('ringover'),
    app.api.post<{ id: string }>('/api/lookup-tables', aTable),
  ]);
  const paths: Record<string, string> = {
    home: '/',
    flows: '/flows',
    editor: flow.editor,
    'editor with a step': `${flow.editor}?step=wait`,
    'editor with issues': `${flow.editor}?panel=issues`,
    'editor with versions': `${flow.editor}?panel=versions`,
    'editor as outline': `${flow.editor}?view=outline`,
    templates: '/templates',
    template: '/templates/missed-call/setup',
    runs: '/runs',
    run: `/runs/${runId}?step=wait`,
    events: '/events',
    connections: '/connections',
    connect: '/connections/new',
    'connect an app': '/connections/new?app=zoho-crm',
    connection: `/connections/${connectionId}`,
    tables: '/tables',
    table: `/tables/${table.id}`,
    team: '/settings',
    hours: '/settings?section=hours',
    keys: '/settings?section=api-keys',
    preferences: '/me',
    nowhere: '/nowhere',
  };
  return Object.entries(paths).map(([name, path]) => ({ name, path }));
}

const aTable = {
  name: 'Owners',
  keyType: 'phone',
  country: 'FR',
  keyLabel: 'Ligne',
  columns: [{ id: 'owner', label: 'Qui', type: 'text' }],
};

/** Goes there, until nothing more is loaded. */
export async function goTo(page: Page, { path }: Screen): Promise<void> {
  const untilQuiet = watchLoading(page);
  await page.goto(path);
  await seen(page.getByRole('main'));
  await untilQuiet();
}
