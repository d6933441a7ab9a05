import { describe, expect, it } from 'vitest';
import { moves } from '../canvas/focus-keys';
import { nudges } from '../canvas/moving/nudges';
import { keyName } from '../keys/key-name';
import { shortcuts } from '../keys/shortcuts';
import { pages } from '../shell/navigation';
import { editorKeys } from './editor-keys';
import { stepKeys } from './steps/step-keys';

const onSheet = (...titles: string[]) =>
  shortcuts
    .filter(({ title }) => titles.includes(title))
    .flatMap(({ rows }) => rows.flatMap(({ keys }) => keys))
    .toSorted();
const pressed = (key: string, held = {}) => keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
/** Events of the browser, not keys: the menu of the browser does the same. */
const clipboard = ['Ctrl C', 'Ctrl X', 'Ctrl V'];
const walking = [
  ...Object.keys(nudges),
  ...Object.keys(moves).map((key) => pressed(key)),
  ...['ArrowUp', 'ArrowDown'].flatMap((key) => [pressed(key, { shiftKey: true }), pressed(key, { ctrlKey: true })]),
];

describe('the sheet of shortcuts', () => {
  it('shows every key of the editor that does something, and no other', () => {
    expect(onSheet('keys.editor')).toEqual(Object.keys(editorKeys).toSorted());
    expect(onSheet('keys.onStep', 'keys.several')).toEqual([...Object.keys(stepKeys), ...clipboard, ...walking].toSorted());
  });

  it('shows every letter that goes to a page', () => {
    const letters = pages.flatMap(({ key }) => (key ? [key.toUpperCase()] : []));
    expect(onSheet('keys.goTo').filter((key) => key !== 'G')).toEqual(letters.toSorted());
  });
});
