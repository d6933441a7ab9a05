import type { Place } from '@navette/flow';

/** A stable name of a place, for keys and focus. */
export const placeKey = ({ from, exit, to }: Place): string => (to === undefined ? `${from}.${exit}` : `${from}.${exit}.${to}`);
