import { SegmentedControl } from '@mantine/core';
import type { Group, Note, Operation, Place, Step, StepId } from '@navette/flow';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveCounts } from '../../api/publishing';
import { FlowCanvas } from '../../canvas';
import { useFolding } from '../../canvas/frames/use-folding';
import { summariseSteps } from '../../live/summarise-steps';
import { EditorInsert } from '../add/EditorInsert';
import { useBenchMarks } from '../bench/bench-context';
import { staleSteps } from '../bench/stale-steps';
import { useDragging } from '../drag/drag-context';
import { useRefused } from '../drag/use-refused';
import { useStepDrag } from '../drag/use-step-drag';
import { useEditor } from '../editor-context';
import { FindBar } from '../find/FindBar';
import { GroupTools } from '../groups/GroupTools';
import { useDecorations } from '../issues/use-decorations';
import { TidyButton } from '../layout/TidyButton';
import { LiveSwitch } from '../live/LiveSwitch';
import { exitCountsOf, useLiveDecorations } from '../live/use-live-decorations';
import { EditableNote } from '../notes/EditableNote';
import { SelectionBar } from '../selection/SelectionBar';
import { useManySelected } from '../selection/use-many-selected';
import { StepMenu } from '../steps/StepMenu';
import { useStepKeys } from '../steps/use-step-keys';
import { useTogether } from '../together/together-context';
import { MoveTool } from '../tools/MoveTool';
import { useContextMenu } from '../tools/use-context-menu';
import { EditorOutline } from './EditorOutline';
import { EmptyFlow } from './EmptyFlow';
import classes from './FlowView.module.css';
import { lookAtPlace } from './look-at-place';
import { useDocumentReader } from './use-document-reader';
import type { EditorPlace } from './use-editor-place';

/** Canvas and Outline: two views of one document with the same commands. Narrow screens start with the outline. */
export const FlowView = ({ place, isNarrow }: { place: EditorPlace; isNarrow: boolean }) => {
  const { t } = useTranslation();
  const { flow, document, catalog, flows, issues, readOnly, apply, actions, many, tool } = useEditor();
  const read = useDocumentReader(document);
  const { about, selectedIds } = useManySelected(many);
  const onStepKey = useStepKeys(actions, read, about);
  const contextMenu = useContextMenu({ actions, layout: document.layout.mode, about });
  const stepDrag = useStepDrag({ layout: document.layout.mode, readOnly });
  const { refused } = useDragging();
  const { others } = useTogether();
  const { steps, lines } = useBenchMarks();
  const stale = useMemo(() => staleSteps(document, lines), [document, lines]);
  const drawn = useRefused(useDecorations(issues, { others, stale, pinned: document.pinned }), refused);
  const shownTest = place.panel === 'test' && !readOnly ? steps : undefined;
  const states = useMemo(() => shownTest && summariseSteps(shownTest), [shownTest]);
  const isLive = place.panel === 'live' && flow.liveVersion !== null;
  const counts = useLiveCounts(flow.id, isLive).data;
  const live = isLive ? counts : undefined;
  const decorations = useLiveDecorations(drawn, live);
  const exitCounts = useMemo(() => live && exitCountsOf(live), [live]);
  const flowNames = useMemo(() => Object.fromEntries(flows.map(({ id, name }) => [id, name])), [flows]);
  const renderPlace = useCallback((at: Place) => <EditorInsert place={at} />, []);
  const renderNote = useCallback((note: Note) => <EditableNote note={note} />, []);
  const renderGroup = useCallback((group: Group) => <GroupTools group={group} />, []);
  const moveNote = useCallback((note: Note) => void apply({ kind: 'putNote', note }), [apply]);
  const placeSteps = useCallback(
    (positions: Record<StepId, { x: number; y: number }>) => {
      const operations = Object.entries(positions).map(([stepId, position]): Operation => ({ kind: 'setPosition', stepId, position }));
      apply(operations.length === 1 ? operations[0]! : { kind: 'many', operations });
    },
    [apply],
  );
  const renderMenu = useCallback((step: Step) => (readOnly ? null : <StepMenu step={step} />), [readOnly]);
  const folding = useFolding();
  const [found, setFound] = useState<StepId | null>(null);
  const view = place.view ?? (isNarrow ? 'outline' : 'canvas');
  const isEmpty = !Object.values(document.steps).some((step) => step.kind === 'trigger');
  return (
    <div className={classes.view} data-view={view} {...(!readOnly && contextMenu)} {...stepDrag}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('editor.view')}
          value={view}
          onChange={(next) => next !== view && place.toggleView()}
          data={[
            { value: 'canvas', label: t('canvas.asCanvas') },
            { value: 'outline', label: t('canvas.asOutline') },
          ]}
        />
        <LiveSwitch isOn={isLive} counts={live} onToggle={place.toggleLive} />
        {!isEmpty && (
          <FindBar
            askedAt={place.findAt}
            onAsk={() => place.find(true)}
            onFound={setFound}
            onClose={(stepId) => {
              place.find(false);
              if (stepId !== null) place.focusStep(stepId);
            }}
          />
        )}
        {view === 'canvas' && <TidyButton />}
      </div>
      {isEmpty && <EmptyFlow />}
      {!isEmpty && view === 'canvas' && (
        <FlowCanvas
          ref={place.canvas}
          document={document}
          catalog={catalog}
          flowNames={flowNames}
          selectedStepId={place.stepId}
          selectedIds={selectedIds}
          foundStepId={found}
          onSelect={place.select}
          onSelectMore={place.selectMore}
          onOpen={actions.focusField}
          onStepKey={onStepKey}
          decorations={decorations}
          states={states}
          folding={folding}
          exitCounts={exitCounts}
          renderAfterStep={readOnly || live ? undefined : renderPlace}
          nodeActions={renderMenu}
          onPlace={readOnly ? undefined : placeSteps}
          renderNote={renderNote}
          renderGroup={renderGroup}
          onMoveNote={readOnly ? undefined : moveNote}
        />
      )}
      {!isEmpty && view === 'outline' && (
        <EditorOutline
          flowNames={flowNames}
          decorations={decorations}
          states={states}
          folding={folding}
          selectedStepId={place.stepId}
          selectedIds={selectedIds}
          foundStepId={found}
          onStepKey={onStepKey}
        />
      )}
      {many.length > 1 && tool?.kind !== 'move' && <SelectionBar stepIds={many} />}
      {tool?.kind === 'move' && document.steps[tool.stepId] && (
        <MoveTool key={tool.stepId} stepId={tool.stepId} onLook={(key) => lookAtPlace(place.canvas.current, key)} />
      )}
    </div>
  );
};
