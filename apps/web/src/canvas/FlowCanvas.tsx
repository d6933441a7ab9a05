import '@xyflow/react/dist/base.css';
import type { StepId } from '@navette/flow';
import { ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CanvasControls } from './CanvasControls';
import { CanvasContext } from './canvas-context';
import type { FlowCanvasProps } from './canvas-types';
import { Dots } from './Dots';
import classes from './FlowCanvas.module.css';
import { focusMoveOf } from './focus-keys';
import { LoopFrames } from './frames/LoopFrames';
import { useFolded } from './frames/use-folded';
import { groupKey } from './graph/folded-groups';
import { moveFocus } from './graph/move-focus';
import { Groups } from './groups/Groups';
import { Links } from './links/Links';
import { useCanvasLinks } from './links/use-canvas-links';
import { FlowMap, mapFrom } from './map/FlowMap';
import { type Held, useHeld } from './moving/use-held';
import { useStepMoves } from './moving/use-step-moves';
import { nodeTypes } from './nodes/node-types';
import { freeSpot } from './notes/free-spot';
import { Notes } from './notes/Notes';
import { noteSpot } from './notes/note-spot';
import { RubberBand } from './RubberBand';
import { createRest } from './rest';
import { useBringIntoView } from './use-bring-into-view';
import { useCanvasNodes } from './use-canvas-nodes';
import { useCanvasView } from './use-canvas-view';
import { type DrawnFlow, useDrawnFlow } from './use-drawn-flow';
import { useFirstLook } from './use-first-look';
import { useFocusedStep } from './use-focused-step';
import { useSeenRegion } from './use-seen-region';
import { useStepSentences } from './use-step-sentences';

/** A flow, drawn. Read-only by itself; the editor adds places to insert and menus through its props. */
export const FlowCanvas = (props: FlowCanvasProps) => {
  const { folded, fold } = useFolded({
    document: props.document,
    selected: props.foundStepId ?? props.selectedStepId ?? null,
    folding: props.folding,
  });
  const { held, hold } = useHeld(props.document);
  const drawn = useDrawnFlow(props.document, folded, held);
  if (!drawn) return <section className={classes.canvas} aria-busy="true" />;
  return (
    <ReactFlowProvider>
      <Canvas {...props} drawn={drawn} onFold={fold} hold={hold} />
    </ReactFlowProvider>
  );
};

type Props = FlowCanvasProps & { drawn: DrawnFlow; onFold(loop: StepId): void; hold: Held['hold'] };

const Canvas = (props: Props) => {
  const { drawn, catalog, onSelect, onSelectMore, onOpen, onStepKey, onFold, selectedStepId = null, foundStepId = null, ref } = props;
  const { document, graph, layout } = drawn;
  const { t } = useTranslation();
  const helpId = useId();
  const canvas = useRef<HTMLElement>(null);
  const [rest] = useState(createRest);
  const { focused, setFocused } = useFocusedStep(drawn, foundStepId ?? selectedStepId);
  const focusWanted = useRef<StepId | null>(null);
  const view = useCanvasView(layout, focused);
  const { region, band } = useSeenRegion();
  const sentenceOf = useStepSentences(document, catalog, props.flowNames);
  const nodes = useCanvasNodes({ ...props, sentenceOf, region, selectedStepId, focusedStepId: focused });
  const links = useCanvasLinks({ drawn, states: props.states, exitCounts: props.exitCounts, region });
  useFirstLook(view, selectedStepId);
  const { bring, isSeen, leave } = useBringIntoView({ reveal: view.reveal, layout, selected: selectedStepId, found: foundStepId });

  const select = useCallback(
    (stepId: StepId, more = false) => {
      setFocused(stepId);
      isSeen(stepId);
      if (more && onSelectMore) onSelectMore([stepId], 'toggle');
      else onSelect?.(stepId);
    },
    [setFocused, isSeen, onSelect, onSelectMore],
  );
  const open = useCallback((stepId: StepId) => onOpen?.(stepId), [onOpen]);
  const lookAt = (stepId: StepId) => {
    const card = canvas.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepId)}"]`);
    if (card) card.focus({ preventScroll: true });
    else focusWanted.current = stepId;
    setFocused(stepId);
    bring(stepId);
  };
  const spot = (stepId: StepId) =>
    freeSpot(
      stepId,
      layout,
      Object.values(document.notes ?? {}).map((note) => noteSpot(note, graph.order, layout)),
    );
  useImperativeHandle(ref, () => ({
    focusStep: lookAt,
    lookAtPlace: view.lookAtPlace,
    freeSpot: spot,
    fit: view.fit,
    zoom: view.zoom,
  }));

  const moves = useStepMoves({ drawn, hold: props.hold, selectedIds: props.selectedIds, onPlace: props.onPlace });
  const onKeyDown = (event: KeyboardEvent) => {
    const stepId = (event.target as HTMLElement).dataset.step;
    if (!stepId || moves.nudge(event, stepId)) return;
    onStepKey?.(event, stepId);
    const wish = focusMoveOf(event);
    if (event.defaultPrevented || !wish) return event.key === 'Enter' && !event.defaultPrevented ? open(stepId) : undefined;
    event.preventDefault();
    const target = moveFocus(graph, layout, stepId, wish.move);
    lookAt(target);
    if (wish.how === 'select') onSelect?.(target);
    if (wish.how === 'extend') onSelectMore?.([stepId, target], 'add');
  };
  const setMoving = (isMoving: boolean) => {
    canvas.current?.toggleAttribute('data-moving', isMoving);
    rest.setMoving(isMoving);
  };
  const context = useMemo(
    () => ({ catalog, band, select, open, focusWanted, fold: onFold, rest }),
    [catalog, band, select, open, onFold, rest],
  );

  return (
    <CanvasContext value={context}>
      <section
        ref={canvas}
        className={classes.canvas}
        data-canvas
        data-region
        data-zoom={band}
        aria-label={t('canvas.region', { name: document.name })}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        onPointerDown={moves.onPointerDown}
      >
        <p id={helpId} hidden>
          {t('canvas.help')}
        </p>
        <ReactFlow
          nodes={nodes}
          edges={noEdges}
          nodeTypes={nodeTypes}
          onPaneClick={() => onSelect?.(null)}
          onMoveStart={(event) => {
            setMoving(true);
            if (event) leave();
          }}
          onMoveEnd={() => setMoving(false)}
          minZoom={0.1}
          maxZoom={1.5}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          elevateNodesOnSelect={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          zoomOnDoubleClick={false}
          panOnScroll
          attributionPosition="top-right"
        >
          {region && band !== 'far' && <Dots region={region} />}
          <Groups drawn={drawn} onFold={(id) => onFold(groupKey(id))} renderGroup={props.renderGroup} />
          <LoopFrames drawn={drawn} states={props.states} />
          <Links links={links} brackets={layout.brackets} focusedStepId={focused} renderPlace={props.renderAfterStep} />
          <Notes drawn={drawn} renderNote={props.renderNote} onMove={props.onMoveNote} />
        </ReactFlow>
        {graph.order.length >= mapFrom && <FlowMap drawn={drawn} catalog={catalog} />}
        <CanvasControls onFit={view.fit} />
        {onSelectMore && <RubberBand layout={layout} graph={graph} onSelect={(stepIds) => onSelectMore(stepIds, 'add')} />}
      </section>
    </CanvasContext>
  );
};

/** Links are drawn by `Links`. */
const noEdges: never[] = [];
