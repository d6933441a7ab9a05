import { describe, expect, it } from 'vitest';
import { canvasGraph } from '../graph/canvas-graph';
import { action, aDocument, loop, trigger } from '../testing/a-document';
import { layoutGraph } from './layout-graph';
import { layoutInput } from './layout-input';
import { movedLayout } from './moved-layout';

const document = aDocument(
  [trigger(), action('a'), loop('l'), { ...action('x'), inside: 'l' }, { ...action('y'), inside: 'l' }],
  [
    { from: 'trigger', exit: 'next', to: 'a' },
    { from: 'a', exit: 'next', to: 'l' },
    { from: 'l', exit: 'each', to: 'x' },
    { from: 'x', exit: 'next', to: 'y' },
  ],
);
const input = layoutInput(canvasGraph(document));
const automatic = layoutGraph(input);

describe('free position', () => {
  it('moves one step and leaves the others', () => {
    const { boxes, routes } = movedLayout(input, automatic, { a: { x: 480, y: 8 } });
    expect(boxes.a).toMatchObject({ x: 480, y: 8 });
    expect(boxes.trigger).toEqual(automatic.boxes.trigger);
    expect(routes['trigger.next.a']!.points.at(-1)).toEqual({ x: 480 + 132, y: 8 });
  });

  it('takes the body of a loop along', () => {
    const home = automatic.boxes.l!;
    const { boxes } = movedLayout(input, automatic, { l: { x: home.x + 80, y: home.y + 16 } });
    expect(boxes.x).toMatchObject({ x: automatic.boxes.x!.x + 80, y: automatic.boxes.x!.y + 16 });
  });

  it('keeps the frame of a loop around a step that was put aside, and the place of the loop itself', () => {
    const { boxes, origins } = movedLayout(input, automatic, { y: { x: automatic.boxes.y!.x + 400, y: automatic.boxes.y!.y } });
    expect(boxes.l!.x + boxes.l!.width).toBeGreaterThanOrEqual(boxes.y!.x + boxes.y!.width + 28);
    expect(origins!.l).toEqual(automatic.boxes.l);
  });
});
