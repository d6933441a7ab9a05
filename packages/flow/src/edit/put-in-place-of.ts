import type { FlowDocument, Link, Step } from '../document.js';
import { mapPills } from './map-pills.js';
import type { Region } from './one-way-through.js';
import type { ManyOperation, SimpleOperation } from './operation.js';
import { sameLink } from './read-document.js';

/** One edit that puts a step that runs a flow in the place of the steps that it is made of: links, pills, places, notes and groups follow. */
export const putInPlaceOf = (document: FlowDocument, region: Region, step: Step): ManyOperation => ({
  kind: 'many',
  operations: [
    { kind: 'putStep', step },
    ...relink(document, region, step),
    ...repoint(document, region, step),
    ...redraw(document, region, step),
    ...[...region.ids].map((stepId): SimpleOperation => ({ kind: 'dropStep', stepId })),
  ],
});

/** Each link in and out stays in its place of the list. */
const relink = ({ links }: FlowDocument, { ids, linksIn, linksOut }: Region, { id }: Step): SimpleOperation[] => {
  let left = links;
  const operations: SimpleOperation[] = [];
  const drop = (link: Link): number => {
    const index = left.findIndex((each) => sameLink(each, link));
    left = left.toSpliced(index, 1);
    operations.push({ kind: 'dropLink', link });
    return index;
  };
  const put = (link: Link, index: number): void => {
    if (left.some((each) => sameLink(each, link))) return;
    left = left.toSpliced(index, 0, link);
    operations.push({ kind: 'putLink', link, index });
  };
  for (const link of linksIn) put({ ...link, to: id }, drop(link));
  for (const link of linksOut) put({ from: id, exit: 'next', to: link.to }, drop(link));
  for (const link of links) if (ids.has(link.from) && ids.has(link.to)) drop(link);
  return operations;
};

/** What the others used of these steps they now read from what the flow answers. */
const repoint = ({ steps }: FlowDocument, { ids }: Region, { id }: Step): SimpleOperation[] =>
  Object.values(steps).flatMap((step): SimpleOperation[] => {
    if (ids.has(step.id)) return [];
    const moved = mapPills(step, (pill) => (ids.has(pill.step) ? { ...pill, step: id, path: ['output', pill.step, ...pill.path] } : pill));
    return moved === step ? [] : [{ kind: 'putStep', step: moved }];
  });

const redraw = (
  { notes = {}, groups = {}, pinned = {}, layout }: FlowDocument,
  { ids, entry }: Region,
  { id }: Step,
): SimpleOperation[] => [
  ...Object.keys(pinned).flatMap((stepId): SimpleOperation[] => (ids.has(stepId) ? [{ kind: 'pin', stepId }] : [])),
  ...Object.values(notes).flatMap((note): SimpleOperation[] => (ids.has(note.beside) ? [{ kind: 'dropNote', noteId: note.id }] : [])),
  ...Object.values(groups).flatMap((group): SimpleOperation[] => {
    const others = group.steps.filter((stepId) => !ids.has(stepId));
    if (others.length === group.steps.length) return [];
    if (others.length === 0) return [{ kind: 'dropGroup', groupId: group.id }];
    return [{ kind: 'putGroup', group: { ...group, steps: [...others, id] } }];
  }),
  ...(layout.mode === 'free' ? replace(layout.positions, { ids, entry, id }) : []),
];

type Positions = Record<string, { x: number; y: number }>;

const replace = (positions: Positions, { ids, entry, id }: Pick<Region, 'ids' | 'entry'> & { id: string }): SimpleOperation[] => {
  const own = positions[entry];
  const gone = Object.keys(positions).filter((stepId) => ids.has(stepId));
  return [
    ...(own ? [{ kind: 'setPosition', stepId: id, position: own } satisfies SimpleOperation] : []),
    ...gone.map((stepId): SimpleOperation => ({ kind: 'setPosition', stepId })),
  ];
};
