import type { Place } from '@navette/flow';
import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import type { ReactNode } from 'react';
import { placeKey } from './graph/place-key';
import classes from './LinkEdge.module.css';
import type { Point, Route } from './layout/layout';
import { pathOf } from './layout/path-of';

export type LinkEdgeData = {
  route: Route;
  label: string | null;
  isError: boolean;
  /** In a run: taken or not; undefined when no run is shown. */
  taken: boolean | undefined;
  place: Place | null;
  renderPlace: ((place: Place) => ReactNode) | null;
};
export type LinkEdgeType = Edge<LinkEdgeData>;

/** A link along the route that the layout found, with the exit's name and the place to insert. */
export const LinkEdge = ({ id, data }: EdgeProps<LinkEdgeType>) => {
  if (!data) return null;
  const { route, label, isError, taken, place, renderPlace } = data;
  return (
    <>
      <BaseEdge
        id={id}
        path={pathOf(route.points)}
        className={classes.link}
        data-error={isError || undefined}
        data-taken={taken}
        interactionWidth={0}
      />
      <EdgeLabelRenderer>
        {label && (
          <div className={classes.label} style={at(route.label)} data-error={isError || undefined} data-taken={taken}>
            {label}
          </div>
        )}
        {renderPlace && place && (
          <div className={classes.place} style={at(route.plus)} key={placeKey(place)}>
            {renderPlace(place)}
          </div>
        )}
      </EdgeLabelRenderer>
    </>
  );
};

const at = ({ x, y }: Point) => ({ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` });
