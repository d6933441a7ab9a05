import type { Group } from '@navette/flow';
import { ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import type { DrawnFlow } from '../use-drawn-flow';
import { GroupHead } from './GroupHead';
import classes from './Groups.module.css';
import { groupGrounds } from './group-frame';

type Props = { drawn: DrawnFlow; onFold(groupId: string): void; renderGroup?: ((group: Group) => ReactNode) | undefined };

/** Coloured frames with their names, under links and cards. A folded group is a card. */
export const Groups = ({ drawn: { document, graph, layout }, onFold, renderGroup }: Props) => {
  const shown = Object.values(document.groups ?? {}).flatMap((group) => groupGrounds(group, graph, layout) ?? []);
  return (
    <ViewportPortal>
      {shown.flatMap(({ group, grounds }) =>
        grounds.map(({ x, y, width, height }, index) => (
          <div
            key={`${group.id} ${index}`}
            className={classes.ground}
            data-colour={group.colour}
            style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          />
        )),
      )}
      {shown.map(({ group, grounds: [{ x, y, width } = { x: 0, y: 0, width: 0 }] }) => (
        <div
          key={group.id}
          className={`nopan ${classes.head}`}
          data-colour={group.colour}
          style={{ transform: `translate(${x}px, ${y - 15}px)`, maxWidth: width }}
        >
          <GroupHead group={group} folded={false} onFold={onFold}>
            {renderGroup?.(group)}
          </GroupHead>
        </div>
      ))}
    </ViewportPortal>
  );
};
