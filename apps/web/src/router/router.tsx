import type { EventVerdict, RunState } from '@navette/flow';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { queryClient } from '../api/query-client';
import { flowStates } from '../pages/flows/flow-states';
import { AppFrame } from '../shell/AppFrame';
import { NotFound } from '../shell/NotFound';
import { RouteError } from '../shell/RouteError';
import { requireOwner, requireSession, requireSetUpOrSession } from './guards';
import { kept, listOf, oneOf, textOf } from './search';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet, notFoundComponent: NotFound });

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  validateSearch: (raw: Record<string, unknown>) => kept({ step: oneOf(raw, 'step', ['language', 'app', 'start']) }),
  beforeLoad: requireSetUpOrSession,
  component: lazyRouteComponent(() => import('../pages/welcome/WelcomePage'), 'WelcomePage'),
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (raw: Record<string, unknown>) => kept({ next: textOf(raw, 'next') }),
  beforeLoad: requireOwner,
  component: lazyRouteComponent(() => import('../pages/login/LoginPage'), 'LoginPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$invitationId',
  component: lazyRouteComponent(() => import('../pages/invitation/InvitationPage'), 'InvitationPage'),
});

const frame = createRoute({ getParentRoute: () => root, id: 'frame', beforeLoad: requireSession, component: AppFrame });

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home/HomePage'), 'HomePage'),
});

const flows = createRoute({
  getParentRoute: () => frame,
  path: '/flows',
  validateSearch: (raw: Record<string, unknown>) =>
    kept({
      folder: textOf(raw, 'folder'),
      label: textOf(raw, 'label'),
      state: oneOf(raw, 'state', [...flowStates, 'trash']),
      app: textOf(raw, 'app'),
      q: textOf(raw, 'q'),
    }),
  component: lazyRouteComponent(() => import('../pages/flows/FlowsPage'), 'FlowsPage'),
});

const editor = createRoute({
  getParentRoute: () => frame,
  path: '/flows/$flowId/edit',
  validateSearch: (raw: Record<string, unknown>) =>
    kept({
      step: textOf(raw, 'step'),
      panel: oneOf(raw, 'panel', ['issues', 'test', 'versions', 'live']),
      view: oneOf(raw, 'view', ['outline', 'canvas']),
    }),
  staticData: { full: true },
  component: lazyRouteComponent(() => import('../editor/EditorPage'), 'EditorPage'),
});

const templates = createRoute({
  getParentRoute: () => frame,
  path: '/templates',
  validateSearch: (raw: Record<string, unknown>) => kept({ folder: textOf(raw, 'folder') }),
  component: lazyRouteComponent(() => import('../pages/templates/TemplatesPage'), 'TemplatesPage'),
});

const templateSetUp = createRoute({
  getParentRoute: () => frame,
  path: '/templates/$templateId/setup',
  /** Which of its decisions, from 1; the folder in which the flow will be. */
  validateSearch: (raw: Record<string, unknown>): { page?: number; folder?: string } =>
    kept({ page: Number(textOf(raw, 'page')) || undefined, folder: textOf(raw, 'folder') }),
  component: lazyRouteComponent(() => import('../pages/templates/TemplateSetUpPage'), 'TemplateSetUpPage'),
});

const shownStates: Exclude<RunState, 'queued'>[] = ['running', 'waiting', 'held', 'done', 'failed', 'cancelled'];
const runs = createRoute({
  getParentRoute: () => frame,
  path: '/runs',
  validateSearch: (raw: Record<string, unknown>) =>
    kept({
      flow: textOf(raw, 'flow'),
      state: listOf(raw, 'state', shownStates),
      q: textOf(raw, 'q'),
      from: textOf(raw, 'from'),
      to: textOf(raw, 'to'),
    }),
  component: lazyRouteComponent(() => import('../pages/runs/RunsPage'), 'RunsPage'),
});

const run = createRoute({
  getParentRoute: () => frame,
  path: '/runs/$runId',
  validateSearch: (raw: Record<string, unknown>) =>
    kept({
      step: textOf(raw, 'step'),
      turn: textOf(raw, 'turn'),
      tab: oneOf(raw, 'tab', ['input', 'output', 'attempts', 'details']),
      view: oneOf(raw, 'view', ['outline', 'canvas']),
    }),
  staticData: { full: true },
  component: lazyRouteComponent(() => import('../pages/run/RunPage'), 'RunPage'),
});

const verdicts: EventVerdict[] = ['pending', 'started', 'continued', 'notRun', 'alreadyHandled', 'refused'];
const events = createRoute({
  getParentRoute: () => frame,
  path: '/events',
  validateSearch: (raw: Record<string, unknown>) =>
    kept({ verdict: oneOf(raw, 'verdict', verdicts), q: textOf(raw, 'q'), flow: textOf(raw, 'flow'), event: textOf(raw, 'event') }),
  component: lazyRouteComponent(() => import('../pages/events/EventsPage'), 'EventsPage'),
});

const connections = createRoute({
  getParentRoute: () => frame,
  path: '/connections',
  component: lazyRouteComponent(() => import('../pages/connections/ConnectionsPage'), 'ConnectionsPage'),
});

const connect = createRoute({
  getParentRoute: () => frame,
  path: '/connections/new',
  validateSearch: (raw: Record<string, unknown>) => kept({ app: textOf(raw, 'app') }),
  component: lazyRouteComponent(() => import('../pages/connections/ConnectPage'), 'ConnectPage'),
});

const connection = createRoute({
  getParentRoute: () => frame,
  path: '/connections/$connectionId',
  component: lazyRouteComponent(() => import('../pages/connections/ConnectionPage'), 'ConnectionPage'),
});

const tables = createRoute({
  getParentRoute: () => frame,
  path: '/tables',
  component: lazyRouteComponent(() => import('../pages/tables/TablesPage'), 'TablesPage'),
});

const table = createRoute({
  getParentRoute: () => frame,
  path: '/tables/$tableId',
  component: lazyRouteComponent(() => import('../pages/tables/TablePage'), 'TablePage'),
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  validateSearch: (raw: Record<string, unknown>) =>
    kept({ section: oneOf(raw, 'section', ['team', 'hours', 'api-keys']), calendar: textOf(raw, 'calendar') }),
  component: lazyRouteComponent(() => import('../pages/settings/SettingsPage'), 'SettingsPage'),
});

const me = createRoute({
  getParentRoute: () => frame,
  path: '/me',
  component: lazyRouteComponent(() => import('../pages/me/MePage'), 'MePage'),
});

const tree = root.addChildren([
  welcome,
  login,
  invitation,
  frame.addChildren([
    home,
    flows,
    editor,
    templates,
    templateSetUp,
    runs,
    run,
    events,
    connections,
    connect,
    connection,
    tables,
    table,
    settings,
    me,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  context: { queryClient },
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The page fills the frame to its edges: canvas pages. */
    full?: boolean;
  }
}
