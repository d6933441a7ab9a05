import { ActionIcon } from '@mantine/core';
import type { Group } from '@navette/flow';
import { IconBoxMultiple, IconChevronRight } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useCanvas } from '../canvas-context';
import { groupKey } from '../graph/folded-groups';
import loop from '../nodes/LoopNode.module.css';
import { StepCard } from '../nodes/StepCard';
import type { StepNode } from '../nodes/step-node';
import classes from './Groups.module.css';

/** A folded group in the place of its first step: its name, and the button that unfolds it. */
export const GroupNode = ({ data }: NodeProps<StepNode>) => {
  const { t } = useTranslation();
  const { fold } = useCanvas();
  const group = data.group as Group;
  const label = t('canvas.unfold', { title: group.name });
  const sentence = { title: group.name, line: t('canvas.stepsInside', { count: group.steps.length }), parts: [], complete: true };
  const tile = (
    <span className={classes.tile} data-colour={group.colour}>
      <IconBoxMultiple size={20} stroke={1.9} />
    </span>
  );
  return (
    <StepCard data={{ ...data, sentence, decoration: null, actions: null }} shape="card" tile={tile}>
      <ActionIcon
        className={loop.fold}
        size={26}
        radius="xl"
        variant="default"
        aria-label={label}
        aria-expanded={false}
        title={label}
        tabIndex={data.tabbable ? 0 : -1}
        onClick={() => fold(groupKey(group.id))}
      >
        <IconChevronRight size={15} stroke={2} />
      </ActionIcon>
    </StepCard>
  );
};
