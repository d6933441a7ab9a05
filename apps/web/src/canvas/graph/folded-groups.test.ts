import { describe, expect, it } from 'vitest';
import { layoutGraph } from '../layout/layout-graph';
import { layoutInput } from '../layout/layout-input';
import { action, aDocument, branch, trigger } from '../testing/a-document';
import { canvasGraph } from './canvas-graph';
import { groupKey } from './folded-groups';

const document = {
  ...aDocument(
    [trigger(), branch('b', ['yes']), action('x'), action('y'), action('z')],
    [
      { from: 'trigger', exit: 'next', to: 'b' },
      { from: 'b', exit: 'yes', to: 'x' },
      { from: 'b', exit: 'otherwise', to: 'y' },
      { from: 'x', exit: 'next', to: 'z' },
      { from: 'y', exit: 'next', to: 'z' },
    ],
  ),
  groups: { g: { id: 'g', name: 'Choice', colour: 'teal' as const, steps: ['b', 'x', 'y'] } },
};
const folded = canvasGraph(document, new Set([groupKey('g')]));

describe('a folded group', () => {
  it('is one card in the place of its first step, with how many it holds', () => {
    expect(folded.order).toEqual(['trigger', 'b', 'z']);
    expect(folded.nodes.find(({ id }) => id === 'b')).toMatchObject({ folded: 3, group: { name: 'Choice' } });
  });

  it('is entered and left by the links of its steps, and can be laid out', () => {
    expect(folded.edges.filter(({ to }) => to === 'b').map(({ from }) => from)).toEqual(['trigger']);
    expect(folded.edges.filter(({ from }) => from === 'b').map(({ to }) => to)).toEqual(['join:z']);
    const { boxes, routes } = layoutGraph(layoutInput(folded));
    expect(Object.keys(boxes)).not.toContain('x');
    expect(Object.keys(routes)).toHaveLength(folded.edges.length);
  });

  it('unfolded changes nothing but the room above its first step', () => {
    const { order } = canvasGraph(document);
    expect(order).toEqual(['trigger', 'b', 'x', 'y', 'z']);
  });
});
