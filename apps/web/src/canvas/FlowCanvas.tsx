import '@xyflow/react/dist/base.css';
import type { StepId } from '@navette/flow';
import { Background, BackgroundVariant, MiniMap, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useId, useImperativeHandle, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CanvasControls } from './CanvasControls';
import { CanvasContext } from './canvas-context';
import type { FlowCanvasProps } from './canvas-types';
import classes from './FlowCanvas.module.css';
import { focusMoveOf } from './focus-keys';
import { moveFocus } from './graph/move-focus';
import { LinkEdge } from './LinkEdge';
import { nodeTypes } from './nodes/node-types';
import { useCanvasEdges } from './use-canvas-edges';
import { useCanvasLayout } from './use-canvas-layout';
import { useCanvasNodes } from './use-canvas-nodes';
import { useCanvasView } from './use-canvas-view';
import { useStepSentences } from './use-step-sentences';

const edgeTypes = { link: LinkEdge };
const mapFrom = 30;
const onlyVisibleFrom = 100;

/** A flow, drawn. Read-only by itself; the editor adds places to insert and menus through its props. */
export const FlowCanvas = (props: FlowCanvasProps) => (
  <ReactFlowProvider>
    <Canvas {...props} />
  </ReactFlowProvider>
);

const Canvas = (props: FlowCanvasProps) => {
  const { document, catalog, onSelect, onOpen, onStepKey, selectedStepId = null, ref } = props;
  const { t } = useTranslation();
  const helpId = useId();
  const { graph, layout } = useCanvasLayout(document);
  const [lastFocused, setLastFocused] = useState<StepId | null>(null);
  const focused = [selectedStepId, lastFocused].find((id) => id !== null && document.steps[id]) ?? graph.order[0] ?? null;
  const view = useCanvasView(layout);
  const sentences = useStepSentences(document, catalog, props.flowNames);
  const nodes = useCanvasNodes({ ...props, sentences, graph, layout, selectedStepId, focusedStepId: focused });
  const edges = useCanvasEdges({ ...props, graph, layout });

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
  const context = useMemo(() => ({ catalog, select, open }), [catalog, select, open]);

  return (
    <CanvasContext value={context}>
      <section
        className={classes.canvas}
        data-canvas
        data-zoom={view.zoomBand}
        aria-label={t('canvas.region', { name: document.name })}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
      >
        <p id={helpId} hidden>
          {t('canvas.help')}
        </p>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onMove={view.onMove}
          onPaneClick={() => onSelect?.(null)}
          onInit={() => {
            view.fit();
            if (selectedStepId) view.reveal(selectedStepId);
          }}
          minZoom={0.1}
          maxZoom={1.5}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          zoomOnDoubleClick={false}
          panOnScroll
          onlyRenderVisibleElements={graph.order.length >= onlyVisibleFrom}
        >
          <Background variant={BackgroundVariant.Dots} gap={22} size={1.5} color="var(--canvas-dot)" />
          {graph.order.length >= mapFrom && (
            <MiniMap
              className={classes.map}
              pannable
              aria-hidden="true"
              ariaLabel={null}
              nodeColor="var(--line-strong)"
              maskColor="transparent"
            />
          )}
        </ReactFlow>
        <CanvasControls onFit={view.fit} />
      </section>
    </CanvasContext>
  );
};
