import type { RunState, StepState } from '@navette/flow';
import {
  IconBan,
  IconCheck,
  IconHourglass,
  IconMinus,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  type IconProps,
  IconX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** One icon, one colour, one word, everywhere. `queued` is shown as Running. */
export type ShownState = Exclude<RunState, 'queued'> | StepState;
type Look = { icon: ComponentType<IconProps>; colour: string; ground: string };

const look = (icon: ComponentType<IconProps>, name: string): Look => ({
  icon,
  colour: `var(--state-${name})`,
  ground: `var(--state-${name}-soft)`,
});

export const stateLooks: Record<ShownState, Look> = {
  running: look(IconPlayerPlayFilled, 'running'),
  waiting: look(IconHourglass, 'waiting'),
  held: look(IconPlayerPauseFilled, 'held'),
  done: look(IconCheck, 'done'),
  failed: look(IconX, 'failed'),
  cancelled: look(IconBan, 'quiet'),
  skipped: look(IconMinus, 'quiet'),
};

export const shownState = (state: RunState | StepState): ShownState => (state === 'queued' ? 'running' : state);
