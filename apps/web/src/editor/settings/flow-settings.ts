import type { FlowLine } from '@navette/api/contract';
import { type Duration, type FlowDocument, type Operation, sameJson } from '@navette/flow';
import type { Place } from '../../account/place';

export type FlowSettings = {
  name: string;
  place: Place;
  /** Null: never too late. */
  tooLateAfter: Duration | null;
  /** Null: in none. */
  folderId: string | null;
  labels: string[];
  watch: FlowLine['watch'];
};

export const flowSettings = (
  { name, settings: { timeZone, country, tooLateAfter } }: FlowDocument,
  line: Pick<FlowLine, 'folderId' | 'labels' | 'watch'> | undefined,
): FlowSettings => ({
  name,
  place: { timeZone, country },
  tooLateAfter: tooLateAfter ?? null,
  folderId: line?.folderId ?? null,
  labels: line?.labels ?? [],
  watch: line?.watch ?? null,
});

/** What of it is an edit of the draft, as one that one undo takes back; undefined: nothing. */
export const draftEditOf = (before: FlowSettings, after: FlowSettings): Operation | undefined => {
  const name = after.name.trim();
  const { place, tooLateAfter } = after;
  const settings = {
    ...(place.timeZone !== before.place.timeZone && { timeZone: place.timeZone }),
    ...(place.country !== before.place.country && { country: place.country }),
    ...(!sameJson(tooLateAfter, before.tooLateAfter) && { tooLateAfter }),
  };
  const operations: Operation[] = [
    ...(name === before.name ? [] : [{ kind: 'renameFlow', name } as const]),
    ...(Object.keys(settings).length === 0 ? [] : [{ kind: 'changeSettings', settings } as const]),
  ];
  return operations.length > 1 ? { kind: 'many', operations } : operations[0];
};
