import type { EditorPlace } from './view/use-editor-place';

export type EditorCommands = {
  place: Pick<EditorPlace, 'toggleView' | 'toggleLive' | 'find' | 'fit' | 'zoom'>;
  undo(): void;
  redo(): void;
  goToIssue(by: 1 | -1): void;
  sayItSaves(): void;
};
type Key = {
  does(commands: EditorCommands): void;
  /** Acts while somebody types too, or is left to a field that has its own. */
  typing?: 'always' | 'unlessOwn';
};

/** Keys of the whole page of the editor, by name (`keyName`). Each stands on the sheet of shortcuts too. */
export const editorKeys: Record<string, Key> = {
  'Ctrl Z': { does: ({ undo }) => undo(), typing: 'unlessOwn' },
  'Ctrl Shift Z': { does: ({ redo }) => redo(), typing: 'unlessOwn' },
  'Ctrl Y': { does: ({ redo }) => redo(), typing: 'unlessOwn' },
  'Ctrl S': { does: ({ sayItSaves }) => sayItSaves(), typing: 'always' },
  'Ctrl F': { does: ({ place }) => place.find(true), typing: 'always' },
  F8: { does: ({ goToIssue }) => goToIssue(1), typing: 'always' },
  'Shift F8': { does: ({ goToIssue }) => goToIssue(-1), typing: 'always' },
  O: { does: ({ place }) => place.toggleView() },
  F: { does: ({ place }) => place.fit() },
  V: { does: ({ place }) => place.toggleLive() },
  '+': { does: ({ place }) => place.zoom(1) },
  '-': { does: ({ place }) => place.zoom(-1) },
};
