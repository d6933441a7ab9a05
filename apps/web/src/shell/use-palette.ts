import { useDisclosure, useHotkeys } from '@mantine/hooks';

/** Ctrl K (⌘ K) from anywhere, also while typing. */
export const usePalette = () => {
  const [opened, { open, close, toggle }] = useDisclosure(false);
  useHotkeys([['mod+K', toggle]], []);
  return { opened, open, close };
};
