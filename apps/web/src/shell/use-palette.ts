import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';

/** Ctrl K (⌘ K) from anywhere, also while typing. */
export const usePalette = () => {
  const [opened, { open, close, toggle }] = useDisclosure(false);
  useHotkeys([['mod+K', toggle]], []);
  const wasOpened = useRef(false);
  wasOpened.current ||= opened;
  return { opened, wasOpened: wasOpened.current, open, close };
};
