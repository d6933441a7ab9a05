import type { Catalog, Step } from '@navette/flow';
import {
  IconArrowFork,
  IconArrowUpRight,
  IconBolt,
  IconHandStop,
  IconHourglass,
  IconPencil,
  IconPlus,
  type IconProps,
  IconRepeat,
  IconRoute,
  IconSearch,
  IconSend,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

type Icon = ComponentType<IconProps>;

const byVerb: [RegExp, Icon][] = [
  [/^(create|add|new)/, IconPlus],
  [/^(update|upsert|change|set)/, IconPencil],
  [/^(find|search|get|list|look)/, IconSearch],
  [/^(send|reply|notify)/, IconSend],
];

/** The small sign on a step's tile: what kind of thing it does. */
export const verbIcon = (step: Step, catalog: Catalog): Icon => {
  if (step.kind !== 'action') return byKind[step.kind];
  const action = catalog.connectors.find((connector) => connector.name === step.connector)?.actions.find((one) => one.name === step.action);
  const found = byVerb.find(([pattern]) => pattern.test(step.action));
  return found?.[1] ?? (action?.effect === 'read' ? IconSearch : IconArrowUpRight);
};

const byKind: Record<Exclude<Step['kind'], 'action'>, Icon> = {
  trigger: IconBolt,
  branch: IconArrowFork,
  loop: IconRepeat,
  wait: IconHourglass,
  subflow: IconRoute,
  stop: IconHandStop,
};
