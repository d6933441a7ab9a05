import { ActionIcon } from '@mantine/core';
import type { LoopStep } from '@navette/flow';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useCanvas } from '../canvas-context';
import classes from './LoopNode.module.css';
import { StepCard } from './StepCard';
import type { StepNode } from './step-node';
import { LogicTile } from './Tile';

/** The head of a loop's frame, with the button that folds it. */
export const LoopNode = ({ data }: NodeProps<StepNode>) => {
  const { t } = useTranslation();
  const { fold } = useCanvas();
  const step = data.step as LoopStep;
  const isFolded = data.folded !== null;
  const label = t(isFolded ? 'canvas.unfold' : 'canvas.fold', { title: data.sentence.title });
  const Chevron = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <StepCard data={data} shape="card" tile={<LogicTile step={step} />}>
      <ActionIcon
        className={classes.fold}
        size={26}
        radius="xl"
        variant="default"
        aria-label={label}
        aria-expanded={!isFolded}
        title={label}
        tabIndex={data.tabbable ? 0 : -1}
        onClick={() => fold(step.id)}
      >
        <Chevron size={15} stroke={2} />
      </ActionIcon>
    </StepCard>
  );
};
