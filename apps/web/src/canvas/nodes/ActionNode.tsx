import type { ActionStep } from '@navette/flow';
import type { NodeProps } from '@xyflow/react';
import { StepCard } from './StepCard';
import type { StepNode } from './step-node';
import { AppTile } from './Tile';

export const ActionNode = ({ data }: NodeProps<StepNode>) => {
  const step = data.step as ActionStep;
  return <StepCard data={data} shape="card" tile={<AppTile step={step} connector={step.connector} />} />;
};
