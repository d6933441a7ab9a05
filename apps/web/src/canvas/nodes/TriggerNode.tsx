import type { TriggerStep } from '@navette/flow';
import type { NodeProps } from '@xyflow/react';
import { findConnector } from '../../components/AppIcon';
import { useCanvas } from '../canvas-context';
import { StepCard } from './StepCard';
import type { StepNode } from './step-node';
import { AppTile } from './Tile';

export const TriggerNode = ({ data }: NodeProps<StepNode>) => {
  const step = data.step as TriggerStep;
  const colour = findConnector(useCanvas().catalog, step.connector)?.colour;
  return <StepCard data={data} shape="trigger" colour={colour} tile={<AppTile step={step} connector={step.connector} />} />;
};
