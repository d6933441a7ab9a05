import type { StepKind } from '@navette/flow';
import {
  IconArrowFork,
  IconArrowUpRight,
  IconBolt,
  IconHandStop,
  IconHourglass,
  type IconProps,
  IconRepeat,
  IconRoute,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** The same signs as on the canvas. */
export const kindIcons = {
  trigger: IconBolt,
  action: IconArrowUpRight,
  branch: IconArrowFork,
  loop: IconRepeat,
  wait: IconHourglass,
  subflow: IconRoute,
  stop: IconHandStop,
} satisfies Record<StepKind, ComponentType<IconProps>>;
