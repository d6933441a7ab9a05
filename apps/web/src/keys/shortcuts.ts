import type { ParseKeys } from 'i18next';

/** `keys` are pressed together, or after one another when there are several; each as it is written on a key. */
export type Shortcut = { keys: readonly string[]; does: ParseKeys };

/** What the shortcut sheet shows. A key that does something stands here. */
export const shortcuts: readonly { title: ParseKeys; rows: readonly Shortcut[] }[] = [
  {
    title: 'keys.everywhere',
    rows: [
      { keys: ['Ctrl K'], does: 'keys.palette' },
      { keys: ['?'], does: 'keys.sheet' },
      { keys: ['F6'], does: 'keys.nextRegion' },
      { keys: ['Esc'], does: 'keys.close' },
    ],
  },
  {
    title: 'keys.goTo',
    rows: [
      { keys: ['G', 'H'], does: 'shell.home' },
      { keys: ['G', 'F'], does: 'shell.flows' },
      { keys: ['G', 'T'], does: 'shell.templates' },
      { keys: ['G', 'R'], does: 'shell.runs' },
      { keys: ['G', 'V'], does: 'shell.events' },
      { keys: ['G', 'C'], does: 'shell.connections' },
    ],
  },
  {
    title: 'keys.flows',
    rows: [
      { keys: ['N'], does: 'keys.newFlow' },
      { keys: ['↑', '↓'], does: 'keys.otherRow' },
      { keys: ['Enter'], does: 'keys.openRow' },
      { keys: ['S'], does: 'keys.switchFlow' },
      { keys: ['F2'], does: 'keys.renameFlow' },
    ],
  },
  {
    title: 'keys.editor',
    rows: [
      { keys: ['↑', '↓', '←', '→'], does: 'keys.otherStep' },
      { keys: ['Ctrl Z'], does: 'common.undo' },
      { keys: ['Ctrl Shift Z'], does: 'editor.redo' },
      { keys: ['F8'], does: 'keys.nextIssue' },
      { keys: ['O'], does: 'keys.outline' },
      { keys: ['F'], does: 'keys.fit' },
      { keys: ['+', '-'], does: 'keys.zoom' },
    ],
  },
];
