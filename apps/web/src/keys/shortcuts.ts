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
      { keys: ['Ctrl F'], does: 'editing.find' },
      { keys: ['Ctrl Z'], does: 'common.undo' },
      { keys: ['Ctrl Shift Z', 'Ctrl Y'], does: 'editor.redo' },
      { keys: ['Ctrl S'], does: 'keys.isSaved' },
      { keys: ['F8', 'Shift F8'], does: 'keys.nextIssue' },
      { keys: ['O'], does: 'keys.outline' },
      { keys: ['V'], does: 'publishing.showLive' },
      { keys: ['F'], does: 'keys.fit' },
      { keys: ['+', '-'], does: 'keys.zoom' },
    ],
  },
  {
    title: 'keys.onStep',
    rows: [
      { keys: ['↑', '↓', '←', '→'], does: 'keys.otherStep' },
      { keys: ['Home', 'End'], does: 'keys.firstOrLast' },
      { keys: ['Enter'], does: 'keys.openForm' },
      { keys: ['Shift F10'], does: 'keys.menu' },
      { keys: ['F2'], does: 'editor.rename' },
      { keys: ['N'], does: 'keys.note' },
      { keys: ['Shift N'], does: 'drawing.addNote' },
      { keys: ['T'], does: 'bench.testStep' },
      { keys: ['A'], does: 'editing.addAfter' },
      { keys: ['Shift A'], does: 'editing.addBefore' },
      { keys: ['P'], does: 'editing.addParallel' },
      { keys: ['E'], does: 'editing.addErrorPath' },
      { keys: ['L'], does: 'editing.link' },
      { keys: ['M'], does: 'editing.move' },
      { keys: ['Alt ↑', 'Alt ↓', 'Alt ←', 'Alt →'], does: 'drawing.nudge' },
      { keys: ['S'], does: 'keys.switchStep' },
      { keys: ['Del'], does: 'editor.deleteStep' },
    ],
  },
  {
    title: 'keys.several',
    rows: [
      { keys: ['Space'], does: 'keys.toggleStep' },
      { keys: ['Shift ↑', 'Shift ↓'], does: 'keys.extend' },
      { keys: ['Ctrl ↑', 'Ctrl ↓'], does: 'keys.look' },
      { keys: ['Ctrl A'], does: 'keys.all' },
      { keys: ['Ctrl C'], does: 'editing.copy' },
      { keys: ['Ctrl X'], does: 'editing.cut' },
      { keys: ['Ctrl V'], does: 'editing.paste' },
      { keys: ['Ctrl D'], does: 'editor.duplicate' },
      { keys: ['Ctrl G'], does: 'drawing.group' },
    ],
  },
];
