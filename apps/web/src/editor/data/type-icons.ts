import type { SchemaType } from '@navette/flow';
import { IconBraces, IconLetterT, IconList, IconNumber123, type IconProps, IconToggleLeft } from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** The kind of data at a glance; what has no kind is shown as text. */
export const typeIcons: Record<SchemaType, ComponentType<IconProps>> = {
  string: IconLetterT,
  number: IconNumber123,
  integer: IconNumber123,
  boolean: IconToggleLeft,
  array: IconList,
  object: IconBraces,
  null: IconLetterT,
};
