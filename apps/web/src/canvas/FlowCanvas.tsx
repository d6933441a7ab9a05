import '@xyflow/react/dist/base.css';
import type { StepId } from '@navette/flow';
import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CanvasControls } from './CanvasControls';
import { CanvasContext } from './canvas-context';
import type { FlowCanvasProps } from './canvas-types';
import classes from './FlowCanvas.module.css';
import { focusMoveOf } from './focus-keys';
import { LoopFrames } from './frames/LoopFrames';
import { useFolded } from './frames/use-folded';
import { moveFocus } from './graph/move-focus';
import { Links } from './links/Links';
import { useCanvasLinks } from './links/use-canvas-links';
import { FlowMap, mapFrom } from './map/FlowMap';
import { nodeTypes } from './nodes/node-types';
import { useCanvasNodes } from './use-canvas-nodes';
import { useCanvasView } from './use-canvas-view';
import { type DrawnFlow, useDrawnFlow } from './use-drawn-flow';
import { useFirstLook } from './use-first-look';
import { useSeenRegion } from './use-seen-region';
import { useStepSentences } from './use-step-sentences';

/** A flow, drawn. Read-only by itself; the editor adds places to insert and menus through its props. */
export const FlowCanvas = (props: FlowCanvasProps) => {
  const { folded, fold } = useFolded(props.document, props.selectedStepId ?? null);
  const drawn = useDrawnFlow(props.document, folded);
  if (!drawn) return <section className={classes.canvas} aria-busy="true" />;
  return (
    <ReactFlowProvider>
      <Canvas {...props} drawn={drawn} onFold={fold} />
    </ReactFlowProvider>
  );
};

type Props = FlowCanvasProps & { drawn: DrawnFlow; onFold(loop: StepId): void };

const Canvas = (props: Props) => {
  const { drawn, catalog, onSelect, onOpen, onStepKey, onFold, selectedStepId = null, ref } = props;
  const { document, graph, layout } = drawn;
  const { t } = useTranslation();
  const helpId = useId();
  const canvas = useRef<HTMLElement>(null);
  const [lastFocused, setLastFocused] = useState<StepId | null>(null);
  const focused = [selectedStepId, lastFocused].find((id) => id !== null && layout.boxes[id]) ?? graph.order[0] ?? null;
  const view = useCanvasView(layout, focused);
  const { region, band } = useSeenRegion();
  const sentenceOf = useStepSentences(document, catalog, props.flowNames);
  const nodes = useCanvasNodes({ ...props, sentenceOf, region, selectedStepId, focusedStepId: focused });
  const links = useCanvasLinks({ drawn, states: props.states, region });
  useFirstLook(view, selectedStepId);

  const select = useCallback(
    (stepId: StepId) => {
      setLastFocused(stepId);
      onSelect?.(stepId);
    },
    [onSelect],
  );
  const open = useCallback((stepId: StepId) => onOpen?.(stepId), [onOpen]);
  const goTo = (stepId: StepId) => {
    select(stepId);
    view.reveal(stepId);
  };
  useImperativeHandle(ref, () => ({ focusStep: goTo, fit: view.fit, zoom: view.zoom }));

  const onKeyDown = (event: KeyboardEvent) => {
    const stepId = (event.target as HTMLElement).dataset.step;
    if (!stepId) return;
    onStepKey?.(event, stepId);
    const move = focusMoveOf(event);
    if (event.defaultPrevented || !move) return event.key === 'Enter' && !event.defaultPrevented ? open(stepId) : undefined;
    event.preventDefault();
    goTo(moveFocus(graph, layout, stepId, move));
  };
  const context = useMemo(() => ({ catalog, band, select, open, fold: onFold }), [catalog, band, select, open, onFold]);

  return (
    <CanvasContext value={context}>
      <section
        ref={canvas}
        className={classes.canvas}
        data-canvas
        data-zoom={band}
        aria-label={t('canvas.region', { name: document.name })}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
      >
        <p id={helpId} hidden>
          {t('canvas.help')}
        </p>
        <ReactFlow
          nodes={nodes}
          edges={noEdges}
          nodeTypes={nodeTypes}
          onPaneClick={() => onSelect?.(null)}
          onMoveStart={() => canvas.current?.setAttribute('data-moving', '')}
          onMoveEnd={() => canvas.current?.removeAttribute('data-moving')}
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
          attributionPosition="bottom-center"
        >
          <Background variant={BackgroundVariant.Dots} gap={22} size={1.5} color="var(--canvas-dot)" />
          <LoopFrames drawn={drawn} states={props.states} />
          <Links links={links} brackets={layout.brackets} renderPlace={props.renderAfterStep} />
        </ReactFlow>
        {graph.order.length >= mapFrom && <FlowMap drawn={drawn} catalog={catalog} />}
        <CanvasControls onFit={view.fit} />
      </section>
    </CanvasContext>
  );
};

/** Links are drawn by `Links`. */
const noEdges: never[] = [];
