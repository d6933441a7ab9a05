import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import classes from './FlowCanvas.module.css';
import type { Box } from './layout/layout';

/** The ground of what is seen. It moves with the drawing, so that a movement paints nothing. */
export const Dots = memo(({ region: { x, y, width, height } }: { region: Box }) => (
  <ViewportPortal>
    <div className={classes.dots} style={{ left: x, top: y, width, height }} aria-hidden="true" />
  </ViewportPortal>
));
