import type { StepId } from '@navette/flow';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { FlowCanvasHandle } from '../../canvas';
import type { Wanted } from '../panel/use-panel-focus';

export type EditorPlace = {
  stepId: StepId | null;
  panel: 'issues' | 'test' | 'versions' | undefined;
  view: 'canvas' | 'outline' | undefined;
  dialog: 'run' | 'publish' | null;
  wanted: Wanted | null;
  canvas: RefObject<FlowCanvasHandle | null>;
  select(stepId: StepId | null): void;
  focusField(stepId: StepId, field?: string): void;
  /** Gives the focus to a step on the canvas or in the outline. */
  focusStep(stepId: StepId): void;
  showPanel(panel: 'issues' | 'test' | 'versions' | undefined): void;
  showDialog(dialog: 'run' | 'publish'): void;
  closeDialog(): void;
  toggleView(): void;
  fit(): void;
  zoom(by: 1 | -1): void;
};

/** Where one is in the editor. Step, panel and view live in the address, so that a link shows the same. */
export const useEditorPlace = (): EditorPlace => {
  const search = useSearch({ from: '/frame/flows/$flowId/edit' });
  const navigate = useNavigate({ from: '/flows/$flowId/edit' });
  const canvas = useRef<FlowCanvasHandle>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
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
      put({ step: stepId ?? undefined });
    },
    [put],
  );
  const focusField = useCallback(
    (stepId: StepId, field?: string) => {
      put({ step: stepId });
      setWanted({ stepId, field, at: performance.now() });
    },
    [put],
  );
  const focusStep = useCallback((stepId: StepId) => {
    // The step may only just have been drawn.
    setTimeout(() => document.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepId)}"]`)?.focus(), 30);
  }, []);
  const showPanel = useCallback((next: EditorPlace['panel']) => put({ panel: next }), [put]);
  const closeDialog = useCallback(() => setDialog(null), []);
  const isOutline = view === 'outline';
  const toggleView = useCallback(() => put({ view: isOutline ? 'canvas' : 'outline' }), [put, isOutline]);
  const fit = useCallback(() => canvas.current?.fit(), []);
  const zoom = useCallback((by: 1 | -1) => canvas.current?.zoom(by), []);
  return useMemo(
    () => ({
      stepId: step ?? null,
      panel,
      view,
      dialog,
      wanted,
      canvas,
      select,
      focusField,
      focusStep,
      showPanel,
      showDialog: setDialog,
      closeDialog,
      toggleView,
      fit,
      zoom,
    }),
    [step, panel, view, dialog, wanted, select, focusField, focusStep, showPanel, closeDialog, toggleView, fit, zoom],
  );
};
