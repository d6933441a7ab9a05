import {
  IconBolt,
  IconHistory,
  IconHome,
  IconLayoutGrid,
  IconPlugConnected,
  type IconProps,
  IconRoute,
  IconSettings,
  IconTable,
} from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';

type PagePath = '/' | '/flows' | '/templates' | '/tables' | '/runs' | '/events' | '/connections' | '/settings';
export type Page = { to: PagePath; name: ParseKeys; icon: ComponentType<IconProps> /** `G` then this letter goes there. */; key?: string };

/** Every page that exists, in its group. The navigation, the palette and the keys are made of it. */
export const navigation: { group: ParseKeys | null; pages: Page[] }[] = [
  { group: null, pages: [{ to: '/', name: 'shell.home', icon: IconHome, key: 'h' }] },
  {
    group: 'shell.build',
    pages: [
      { to: '/flows', name: 'shell.flows', icon: IconRoute, key: 'f' },
      { to: '/templates', name: 'shell.templates', icon: IconLayoutGrid, key: 't' },
      { to: '/tables', name: 'shell.tables', icon: IconTable },
    ],
  },
  {
    group: 'shell.watch',
    pages: [
      { to: '/runs', name: 'shell.runs', icon: IconHistory, key: 'r' },
      { to: '/events', name: 'shell.events', icon: IconBolt, key: 'v' },
    ],
  },
  {
    group: null,
    pages: [
      { to: '/connections', name: 'shell.connections', icon: IconPlugConnected, key: 'c' },
      { to: '/settings', name: 'shell.settings', icon: IconSettings },
    ],
  },
];

export const pages: Page[] = navigation.flatMap((group) => group.pages);
