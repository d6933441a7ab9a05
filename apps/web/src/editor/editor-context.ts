import type { ConnectionLine, FlowDetail, FlowLine, LookupTableLine } from '@navette/api/contract';
import type { Catalog, FlowDocument, Issue, Json, Operation, Place, Scope, StepId } from '@navette/flow';
import { createContext, useContext } from 'react';

/** What every part of the editor may know and do. The document is the one being looked at: the draft, or an old version. */
export type EditorValue = {
  flow: FlowDetail;
  document: FlowDocument;
  catalog: Catalog;
  connections: ConnectionLine[];
  tables: LookupTableLine[];
  flows: FlowLine[];
  issues: Issue[];
  readOnly: boolean;
  /** Example or real data of every step, by which pills and conditions show something. */
  samples: Record<StepId, Json>;
  /** The trigger's sample is a real event. */
  isRealSample: boolean;
  scope: Scope;
  /** One edit. A refusal is said in the corner; false then. */
  apply(operation: Operation): boolean;
  actions: EditorActions;
};

/** Stable for the life of the page. */
export type EditorActions = {
  select(stepId: StepId | null): void;
  /** Opens the form and focuses the field of an issue. */
  focusField(stepId: StepId, field?: string): void;
  /** Opens quick-add at a place; null closes it. */
  addAt(place: Place | null): void;
  remove(stepId: StepId): void;
  duplicate(stepId: StepId): void;
  switchOff(stepId: StepId): void;
  rename(stepId: StepId): void;
  /** Said by screen readers, politely. */
  announce(message: string): void;
};

export const EditorContext = createContext<EditorValue | null>(null);

export const useEditor = (): EditorValue => {
  const context = useContext(EditorContext);
  if (!context) throw new Error('useEditor stands outside of the editor: draw its parts only within EditorContext.');
  return context;
};
