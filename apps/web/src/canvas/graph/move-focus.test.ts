import { describe, expect, it } from 'vitest';
import { layoutGraph } from '../layout/layout-graph';
import { layoutInput } from '../layout/layout-input';
import { action, aDocument, branch, trigger } from '../testing/a-document';
import { canvasGraph } from './canvas-graph';
import { moveFocus } from './move-focus';

const document = aDocument(
  [trigger(), branch('b', ['yes']), action('x'), action('y'), action('z')],
  [
    { from: 'trigger', exit: 'next', to: 'b' },
    { from: 'b', exit: 'yes', to: 'x' },
    { from: 'b', exit: 'otherwise', to: 'y' },
    { from: 'x', exit: 'next', to: 'z' },
    { from: 'y', exit: 'next', to: 'z' },
  ],
);
const graph = canvasGraph(document);
const layout = layoutGraph(layoutInput(graph));
const move = (from: string, to: Parameters<typeof moveFocus>[3]) => moveFocus(graph, layout, from, to);

describe('moveFocus', () => {
  it('follows the links down and up, through a join', () => {
    expect(move('trigger', 'down')).toBe('b');
    expect(move('x', 'down')).toBe('z');
    expect(move('z', 'up')).toBe('x');
    expect(move('x', 'up')).toBe('b');
  });

  it('goes to the neighbour path and stays where there is none', () => {
    expect(move('x', 'right')).toBe('y');
    expect(move('y', 'left')).toBe('x');
    expect(move('y', 'right')).toBe('y');
  });

  it('goes to the trigger and to the last step of the path', () => {
    expect(move('z', 'first')).toBe('trigger');
    expect(move('b', 'last')).toBe('z');
  });
});
