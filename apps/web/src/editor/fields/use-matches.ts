import { propertiesOf, schemaTitle } from '@navette/flow';
import { useLanguage } from '../../i18n/use-words';
import { type Match, plainName, suggestMatches, type Target } from '../data/suggest-matches';
import { useDataSources } from '../data/use-data-sources';
import { type ListPlace, useList } from './use-list';
import { useOptions } from './use-options';

/** The fields of the app that a record may have, as its list calls them, and what is suggested for those not there yet. */
export const useMatches = (place: ListPlace, taken: string[]): { targets: Target[]; matches: Match[] } => {
  const { connectionId, params, waitsFor } = useList(place);
  const language = useLanguage();
  const sources = useDataSources();
  const enabled = place.list !== '' && waitsFor === undefined;
  const { options } = useOptions({ connectionId, name: place.list, params, search: '', enabled });
  const targets = enabled ? options : [];
  const entries = sources.filter(({ certain }) => certain).flatMap((source) => source.entries);
  // What the action has a field of its own for is not offered twice.
  const own = propertiesOf(place.root).flatMap(([name, schema]) => [plainName(name), plainName(schemaTitle(schema, name, language))]);
  const free = targets.filter(
    ({ value, label }) => !taken.includes(value) && ![value, label].some((name) => own.includes(plainName(name))),
  );
  return { targets, matches: suggestMatches(free, entries) };
};
