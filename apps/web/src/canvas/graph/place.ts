import type { ExitId, Link, StepId } from '@navette/flow';

/** Where a step can be inserted: on a link (or on all links that join before a step), or after an exit that leads nowhere. */
export type Place = { kind: 'between'; links: Link[] } | { kind: 'end'; from: StepId; exit: ExitId };

/** A stable name of a place, for keys and focus. */
export const placeKey = (place: Place): string =>
  place.kind === 'end' ? `${place.from}.${place.exit}` : place.links.map((link) => `${link.from}.${link.exit}.${link.to}`).join('+');
