import { ActionIcon } from '@mantine/core';
import type { Group } from '@navette/flow';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Groups.module.css';

type Props = { group: Group; folded: boolean; onFold(groupId: string): void; children?: ReactNode };

/** The name of a group, and what folds it. `children`: the name with its tools, instead of the name alone. */
export const GroupHead = ({ group, folded, onFold, children }: Props) => {
  const { t } = useTranslation();
  const label = t(folded ? 'canvas.unfold' : 'canvas.fold', { title: group.name });
  const Chevron = folded ? IconChevronRight : IconChevronDown;
  return (
    <>
      <ActionIcon
        className={classes.fold}
        size={26}
        variant="transparent"
        color="gray"
        aria-label={label}
        aria-expanded={!folded}
        title={label}
        onClick={() => onFold(group.id)}
      >
        <Chevron size={15} stroke={2} />
      </ActionIcon>
      {children ?? <span className={classes.name}>{group.name}</span>}
    </>
  );
};
