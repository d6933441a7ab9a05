import type { CatalogConnector, Language, Step } from '@navette/flow';
import { fold } from '../../format/fold';

export type OptionGroup = 'suggested' | 'connected' | 'all' | 'logic';

/** One line of quick-add and of the palette. */
export type StepOption = {
  /** Stable: `zoho-crm/create-lead`, `logic/branch`. */
  key: string;
  title: string;
  /** The app's name, or what the logic step is for. */
  detail: string;
  /** The title in both languages, folded. */
  names: string;
  /** In both languages, folded: app, verb, synonyms. */
  haystack: string;
  connector: CatalogConnector | undefined;
  /** For the base of the new step's id. */
  name: string;
  make(id: string, language: Language): Step;
};

/** Every word that was typed is found somewhere, in either language. */
export const searchOptions = (options: readonly StepOption[], query: string): StepOption[] => {
  const words = fold(query.trim()).split(/\s+/).filter(Boolean);
  const found = options.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
  return words.length === 0 ? found : found.toSorted((a, b) => rank(a, words) - rank(b, words));
};

/** What is called like that comes before what only speaks of it. */
const rank = ({ names }: StepOption, words: string[]): number => words.filter((word) => !names.includes(word)).length;
