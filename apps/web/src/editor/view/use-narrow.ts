import { useMediaQuery } from '@mantine/hooks';

/** Too narrow for canvas and form side by side: the outline comes first and forms cover the page. Also at 400 % zoom. */
export const useNarrow = (): boolean => useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false });
