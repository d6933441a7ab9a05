import { Stack, Text } from '@mantine/core';
import type { IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import classes from './EmptyState.module.css';

type Props = { icon: ComponentType<IconProps>; sentence: string; action?: ReactNode; link?: ReactNode };

/** What will be here, one button, one link. */
export const EmptyState = ({ icon: Icon, sentence, action, link }: Props) => (
  <Stack align="center" gap="md" className={classes.empty}>
    <span className={classes.icon}>
      <Icon size={26} stroke={1.5} aria-hidden="true" />
    </span>
    <Text className={classes.sentence}>{sentence}</Text>
    {action}
    {link}
  </Stack>
);
