import type { TriggerStep } from '@navette/flow';
import type { NodeProps } from '@xyflow/react';
import { StepCard } from './StepCard';
import type { StepNode } from './step-node';
import { AppTile } from './Tile';

export const TriggerNode = ({ data }: NodeProps<StepNode>) => {
  const step = data.step as TriggerStep;
  return <StepCard data={data} shape="trigger" tile={<AppTile step={step} connector={step.connector} />} />;
};
