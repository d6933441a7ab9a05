import type { StepId } from '@navette/flow';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { FlowCanvasHandle, SelectMore } from '../../canvas';
import type { Wanted } from '../panel/use-panel-focus';
import { moreSelected } from '../selection/more-selected';

export type EditorPlace = {
  stepId: StepId | null;
  /** Several selected steps; empty when one or none is. */
  many: readonly StepId[];
  panel: 'issues' | 'test' | 'versions' | 'live' | undefined;
  view: 'canvas' | 'outline' | undefined;
  dialog: 'run' | 'publish' | null;
  wanted: Wanted | null;
  /** When finding was asked for last; null while it is closed. */
  findAt: number | null;
  canvas: RefObject<FlowCanvasHandle | null>;
  select(stepId: StepId | null): void;
  /** Exactly these. */
  selectMany(stepIds: readonly StepId[]): void;
  selectMore: SelectMore;
  /** `pick`: the list of data is opened there. */
  focusField(stepId: StepId, field?: string, pick?: boolean): void;
  /** Gives the focus to a step on the canvas or in the outline. */
  focusStep(stepId: StepId): void;
  showPanel(panel: EditorPlace['panel']): void;
  toggleLive(): void;
  showDialog(dialog: 'run' | 'publish'): void;
  closeDialog(): void;
  toggleView(): void;
  find(isOpen: boolean): void;
  fit(): void;
  zoom(by: 1 | -1): void;
};

const none: readonly StepId[] = [];

/** Where one is in the editor. Step, panel and view live in the address, so that a link shows the same. */
export const useEditorPlace = (): EditorPlace => {
  const search = useSearch({ from: '/frame/flows/$flowId/edit' });
  const navigate = useNavigate({ from: '/flows/$flowId/edit' });
  const canvas = useRef<FlowCanvasHandle>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [many, setMany] = useState<readonly StepId[]>(none);
  const [findAt, setFindAt] = useState<number | null>(null);
  const [dialog, setDialog] = useState<EditorPlace['dialog']>(null);
  const { step, panel, view } = search;

  const put = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );
  const select = useCallback(
    (stepId: StepId | null) => {
      setWanted(null);
      setMany(none);
      put({ step: stepId ?? undefined });
    },
    [put],
  );
  const latest = useRef({ step, many });
  latest.current = { step, many };
  const selectMany = useCallback(
    (stepIds: readonly StepId[]) => {
      if (stepIds.length < 2) return select(stepIds[0] ?? null);
      setMany(stepIds);
      put({ step: undefined });
    },
    [put, select],
  );
  const selectMore: SelectMore = useCallback((stepIds, how) => selectMany(moreSelected(latest.current, stepIds, how)), [selectMany]);
  const focusField = useCallback(
    (stepId: StepId, field?: string, pick = false) => {
      put({ step: stepId });
      setMany(none);
      setWanted({ stepId, field, pick, at: performance.now() });
    },
    [put],
  );
  const focusStep = useCallback((stepId: StepId) => {
    // The step may only just have been drawn.
    setTimeout(() => {
      if (canvas.current) canvas.current.focusStep(stepId);
      else document.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepId)}"]`)?.focus();
    }, 30);
  }, []);
  const showPanel = useCallback((next: EditorPlace['panel']) => put({ panel: next }), [put]);
  const closeDialog = useCallback(() => setDialog(null), []);
  const toggleLive = useCallback(() => put({ panel: panel === 'live' ? undefined : 'live' }), [put, panel]);
  const find = useCallback((isOpen: boolean) => setFindAt(isOpen ? performance.now() : null), []);
  const isOutline = view === 'outline';
  const toggleView = useCallback(() => put({ view: isOutline ? 'canvas' : 'outline' }), [put, isOutline]);
  const fit = useCallback(() => canvas.current?.fit(), []);
  const zoom = useCallback((by: 1 | -1) => canvas.current?.zoom(by), []);
  return useMemo(
    () => ({
      stepId: many.length > 0 ? null : (step ?? null),
      many,
      panel,
      view,
      dialog,
      wanted,
      findAt,
      canvas,
      select,
      selectMany,
      selectMore,
      focusField,
      focusStep,
      showPanel,
      toggleLive,
      showDialog: setDialog,
      closeDialog,
      toggleView,
      find,
      fit,
      zoom,
    }),
    [
      step,
      many,
      panel,
      view,
      dialog,
      wanted,
      findAt,
      select,
      selectMany,
      selectMore,
      focusField,
      focusStep,
      showPanel,
      toggleLive,
      closeDialog,
      toggleView,
      find,
      fit,
      zoom,
    ],
  );
};
