import type { Place } from '@navette/flow';
import { memo, type ReactNode } from 'react';
import type { Point } from '../layout/layout';
import { useRested } from '../rest';
import { TabStopContext } from '../tab-stop';
import classes from './LinkMarks.module.css';
import type { CanvasLink } from './use-canvas-links';

type Props = { link: CanvasLink; tabbable: boolean; renderPlace: ((place: Place) => ReactNode) | undefined };

/** On a link: the name of its exit, and the place to insert. */
export const LinkMarks = memo(({ link, tabbable, renderPlace }: Props) => {
  const isRested = useRested();
  const { route, label, isError, taken, place } = link;
  return (
    <>
      {label && (
        <div className={classes.label} style={at(route.label)} title={label} data-error={isError || undefined} data-taken={taken}>
          {label}
        </div>
      )}
      {renderPlace && place && isRested && (
        <div className={classes.place} style={at(route.plus)}>
          <TabStopContext value={tabbable}>{renderPlace(place)}</TabStopContext>
        </div>
      )}
    </>
  );
});

const at = ({ x, y }: Point) => ({ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` });
