import type { SubflowStep } from '@navette/flow';
import type { NodeProps } from '@xyflow/react';
import { StepCard } from './StepCard';
import type { StepNode } from './step-node';
import { LogicTile } from './Tile';

export const SubflowNode = ({ data }: NodeProps<StepNode>) => {
  const step = data.step as SubflowStep;
  return <StepCard data={data} shape="double" tile={<LogicTile step={step} />} />;
};
