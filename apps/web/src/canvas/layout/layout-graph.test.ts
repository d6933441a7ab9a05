import type { FlowDocument, Step } from '@navette/flow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canvasGraph } from '../graph/canvas-graph';
import { action, aDocument, branch, loop, trigger } from '../testing/a-document';
import type { Box } from './layout';
import { layoutGraph } from './layout-graph';
import { layoutInput } from './layout-input';

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;
const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Any forward-linked flow: step n may be linked from any earlier step or loop body mate; some steps are branches or loops. */
const anyFlow: fc.Arbitrary<FlowDocument> = fc
  .array(
    fc.record({ kind: fc.constantFrom('action', 'branch', 'loop'), from: fc.nat(), second: fc.option(fc.nat()), inLoop: fc.boolean() }),
    {
      maxLength: 25,
    },
  )
  .map((specs) => {
    const steps: Step[] = [trigger()];
    const links: FlowDocument['links'] = [];
    specs.forEach((spec, index) => {
      const loops = steps.filter((step) => step.kind === 'loop');
      const inside = spec.inLoop && loops.length > 0 ? loops[spec.from % loops.length]!.id : undefined;
      const step = spec.kind === 'branch' ? branch(`s${index}`) : spec.kind === 'loop' ? loop(`s${index}`) : action(`s${index}`);
      const mates = steps.filter((mate) => mate.inside === inside);
      const sources = [spec.from, ...(spec.second === null ? [] : [spec.second])].map((n) =>
        mates.length ? mates[n % mates.length]! : undefined,
      );
      for (const source of new Set(sources)) {
        if (source) links.push({ from: source.id, exit: exitOf(source, spec.from), to: step.id });
        else links.push({ from: inside!, exit: 'each', to: step.id });
      }
      steps.push({ ...step, inside });
    });
    return aDocument(steps, links);
  });

const exitOf = (step: Step, n: number): string => {
  if (step.kind === 'branch') return [...step.paths.map((path) => path.id), 'otherwise'][n % (step.paths.length + 1)]!;
  return step.kind === 'loop' ? 'done' : 'next';
};

describe('layoutGraph', () => {
  it('never lets two steps overlap, and keeps each loop body inside its frame', () => {
    fc.assert(
      fc.property(anyFlow, (document) => {
        const graph = canvasGraph(document);
        const { boxes } = layoutGraph(layoutInput(graph));
        expect(Object.keys(boxes)).toHaveLength(graph.nodes.length);
        for (const a of graph.nodes) {
          if (a.inside) expect(contains(boxes[a.inside]!, boxes[a.id]!)).toBe(true);
          for (const b of graph.nodes) {
            if (a.id < b.id && a.inside === b.inside) expect(overlap(boxes[a.id]!, boxes[b.id]!)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives every drawn link a route that ends at the top of its target, or in the middle of an open end', () => {
    fc.assert(
      fc.property(anyFlow, (document) => {
        const graph = canvasGraph(document);
        const { boxes, routes } = layoutGraph(layoutInput(graph));
        for (const edge of graph.edges) {
          const last = routes[edge.id]!.points.at(-1)!;
          const target = boxes[edge.to]!;
          expect(last.y).toBeCloseTo(edge.to.startsWith('end:') ? target.y + target.height / 2 : target.y);
          expect(last.x).toBeCloseTo(target.x + target.width / 2, 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('draws paths left to right in their order', () => {
    const document = aDocument(
      [trigger(), branch('b', ['p1', 'p2', 'p3']), action('x1'), action('x2'), action('x3'), action('x4')],
      [
        { from: 'trigger', exit: 'next', to: 'b' },
        { from: 'b', exit: 'p3', to: 'x3' },
        { from: 'b', exit: 'otherwise', to: 'x4' },
        { from: 'b', exit: 'p1', to: 'x1' },
        { from: 'b', exit: 'p2', to: 'x2' },
      ],
    );
    const { boxes } = layoutGraph(layoutInput(canvasGraph(document)));
    expect(['x1', 'x2', 'x3', 'x4'].toSorted((a, b) => boxes[a]!.x - boxes[b]!.x)).toEqual(['x1', 'x2', 'x3', 'x4']);
  });

  it('puts a step that two paths reach below both, behind a join dot', () => {
    const document = aDocument(
      [trigger(), branch('b', ['yes']), action('x'), action('z')],
      [
        { from: 'trigger', exit: 'next', to: 'b' },
        { from: 'b', exit: 'yes', to: 'x' },
        { from: 'x', exit: 'next', to: 'z' },
        { from: 'b', exit: 'otherwise', to: 'z' },
      ],
    );
    const { boxes } = layoutGraph(layoutInput(canvasGraph(document)));
    expect(boxes['join:z']!.y).toBeGreaterThan(boxes.x!.y);
    expect(boxes.z!.y).toBeGreaterThan(boxes['join:z']!.y);
  });

  it('draws one bar over links that leave one exit at the same time, and none over the paths of a branch', () => {
    const document = aDocument(
      [trigger(), branch('b', ['yes']), action('x'), action('y'), action('z')],
      [
        { from: 'trigger', exit: 'next', to: 'b' },
        { from: 'b', exit: 'yes', to: 'x' },
        { from: 'b', exit: 'yes', to: 'y' },
        { from: 'b', exit: 'otherwise', to: 'z' },
      ],
    );
    const { brackets, boxes } = layoutGraph(layoutInput(canvasGraph(document)));
    const centre = (id: string) => boxes[id]!.x + boxes[id]!.width / 2;
    expect(brackets).toMatchObject([{ id: 'b.yes', left: centre('x'), right: centre('y') }]);
  });

  it('draws a folded loop as one card, without its body', () => {
    const document = aDocument(
      [trigger(), loop('l'), { ...action('x'), inside: 'l' }, { ...action('y'), inside: 'l' }, action('z')],
      [
        { from: 'trigger', exit: 'next', to: 'l' },
        { from: 'l', exit: 'each', to: 'x' },
        { from: 'x', exit: 'next', to: 'y' },
        { from: 'l', exit: 'done', to: 'z' },
      ],
    );
    const graph = canvasGraph(document, new Set(['l']));
    const { boxes } = layoutGraph(layoutInput(graph));
    expect(graph.order).toEqual(['trigger', 'l', 'z']);
    expect(graph.nodes.find(({ id }) => id === 'l')).toMatchObject({ folded: 2 });
    expect(boxes.l).toMatchObject({ width: 264, height: 72 });
    expect(boxes.x).toBeUndefined();
  });
});
