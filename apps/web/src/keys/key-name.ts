type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const names: Record<string, string> = {
  ' ': 'Space',
  Delete: 'Del',
  Backspace: 'Del',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ContextMenu: 'Shift F10',
};

/**
 * What was pressed, as the sheet of shortcuts writes it. A sign such as `+` is the same whether or not Shift makes it.
 *
 * @example keyName(event) // 'Ctrl Shift Z', 'A', '+', 'Del'
 */
export const keyName = ({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string => {
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const name = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const held = [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && !isSign && 'Shift'];
  return [...held.filter((each) => each !== false), name].join(' ');
};
