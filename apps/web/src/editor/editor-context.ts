import type { ConnectionLine, FlowDetail, FlowLine, LookupTableLine } from '@navette/api/contract';
import type { Catalog, ExitId, FlowDocument, Issue, Json, Operation, Place, Scope, StepId } from '@navette/flow';
import { createContext, useContext } from 'react';
import type { SelectMore } from '../canvas';
import type { BrokenPill } from './steps/mend-pill';
import type { Tool } from './tools/tool';

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
  /** Several selected steps; empty when one or none is. */
  many: readonly StepId[];
  tool: Tool | null;
  /** What the form of a step found to be no longer in the app's list; null takes it back. Stable. */
  setGone(stepId: StepId, field: string, choice: { value: string; label: string } | null): void;
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
  selectMore: SelectMore;
  /** From here to where the path ends or meets another. */
  selectPath(stepId: StepId): void;
  selectAll(): void;
  remove(stepIds: readonly StepId[]): void;
  /** `keep`: the path that goes on instead of the branch; null for none. */
  removeBranch(stepId: StepId, keep: ExitId | null): void;
  /** The issues, and the first of these steps. */
  showUsers(stepIds: readonly StepId[]): void;
  duplicate(stepIds: readonly StepId[]): void;
  /** What goes to the clipboard; undefined when nothing can be copied. */
  textOf(stepIds: readonly StepId[]): string | undefined;
  copy(stepIds: readonly StepId[]): Promise<boolean>;
  cut(stepIds: readonly StepId[]): Promise<void>;
  paste(text: string, after: StepId | null): void;
  switchOff(stepIds: readonly StepId[]): void;
  /** Brings the deleted step of a pill back; only where somebody remembers it. */
  restore(pill: BrokenPill): void;
  canRestore(pill: BrokenPill): boolean;
  /** Takes the pill out of its field and goes there; `pick` opens the list of data. */
  replacePill(pill: BrokenPill, pick: boolean): void;
  /** Opens a tool over the drawing; null closes it. */
  use(tool: Tool | null): void;
  rename(stepId: StepId): void;
  /** One named frame around these steps. */
  group(stepIds: readonly StepId[]): void;
  /** Beside a step, or beside the first one; it can be written at once. */
  addNote(stepId: StepId | null): void;
  /** Said by screen readers, politely. */
  announce(message: string): void;
};

export const EditorContext = createContext<EditorValue | null>(null);

export const useEditor = (): EditorValue => {
  const context = useContext(EditorContext);
  if (!context) throw new Error('useEditor stands outside of the editor: draw its parts only within EditorContext.');
  return context;
};
