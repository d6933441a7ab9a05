import { expect, it } from 'vitest';
import { keyName } from './key-name';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it('writes a key as the sheet of shortcuts does, whatever Caps Lock says', () => {
  expect(pressed('a')).toBe('A');
  expect(pressed('A')).toBe('A');
  expect(pressed('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl Shift Z');
  expect(pressed('z', { metaKey: true })).toBe('Ctrl Z');
  expect(pressed('ArrowUp', { altKey: true })).toBe('Alt ↑');
  expect(pressed('Backspace')).toBe('Del');
});

it('takes a sign as it is, with or without Shift', () => {
  expect(pressed('+', { shiftKey: true })).toBe('+');
  expect(pressed('?', { shiftKey: true })).toBe('?');
});
