import type { WaitStep } from '@navette/flow';
import type { NodeProps } from '@xyflow/react';
import { StepCard } from './StepCard';
import type { StepNode } from './step-node';
import { LogicTile } from './Tile';

export const WaitNode = ({ data }: NodeProps<StepNode>) => {
  const step = data.step as WaitStep;
  return <StepCard data={data} shape="pill" tile={<LogicTile step={step} shape="round" />} />;
};
