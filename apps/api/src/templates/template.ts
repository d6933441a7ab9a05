import type { FlowDocument, Language, Words } from '@navette/flow';
import type { FlowHabits } from '../flows/empty-document.js';

/** What a template is made with. */
export type TemplateContext = {
  name: string;
  language: Language;
  habits: FlowHabits;
  /** By connector name; a missing one is left for the editor to ask. */
  connections: Record<string, string>;
  /** Id of the table made for it. */
  tableId?: string;
};

/** A flow to begin with: data and one pure factory. */
export type Template = {
  id: string;
  title: Words;
  description: Words;
  /** Connectors that it asks a connection of, in order. */
  connections: string[];
  connectors: string[];
  /** The table it reads, pre-filled from these accounts. */
  table?: 'numbersToOwners';
  make(context: TemplateContext): FlowDocument;
};
