import type { NodeProps } from '@xyflow/react';
import classes from './DotNode.module.css';
import type { DotNodeType } from './JoinNode';

/** The open end of a path; the editor's `+` stands over it. */
export const EndNode = ({ data }: NodeProps<DotNodeType>) => (
  <div className={classes.end} data-faded={data.faded || undefined} data-hidden={data.hidden || undefined} />
);
