import { memo, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../account/roles';
import { AddContext } from './add/add-context';
import { Palette } from './add/Palette';
import { useAddValue } from './add/use-add-value';
import { BenchProvider } from './bench/BenchProvider';
import { TestBench } from './bench/TestBench';
import { DragContext } from './drag/drag-context';
import { useDrag } from './drag/use-drag';
import classes from './Editor.module.css';
import { EditorContext } from './editor-context';
import { EditorHeader } from './header/EditorHeader';
import { useHeaderActs } from './header/use-header-acts';
import { IssuesPanel } from './issues/IssuesPanel';
import { PanelFrame } from './panel/PanelFrame';
import { PublishDialog } from './publish/PublishDialog';
import { RunDialog } from './run/RunDialog';
import { useDraft } from './state/use-draft';
import { useClipboardKeys } from './steps/use-clipboard-keys';
import { ConflictBar } from './together/ConflictBar';
import { TogetherContext } from './together/together-context';
import { useTogetherValue } from './together/use-together-value';
import { Tools } from './tools/Tools';
import type { EditorData } from './use-editor-data';
import { useEditorKeys } from './use-editor-keys';
import { useEditorValue } from './use-editor-value';
import { replaceDocument } from './versions/replace-document';
import { useOpenedVersion } from './versions/use-opened-version';
import { VersionBar } from './versions/VersionBar';
import { VersionsPanel } from './versions/VersionsPanel';
import { FlowView } from './view/FlowView';
import { ReadOnlyNote } from './view/ReadOnlyNote';
import { useEditorPlace } from './view/use-editor-place';
import { useNarrow } from './view/use-narrow';
import { useUnhurried } from './view/use-unhurried';

/** These take the document as it was while somebody types, and follow when there is time: a key waits for the form alone. */
const UnhurriedHeader = memo(EditorHeader);
const UnhurriedPalette = memo(Palette);
const UnhurriedView = memo(FlowView);
const UnhurriedTools = memo(Tools);
const UnhurriedPublish = memo(PublishDialog);

/** The parts of the editor around one draft. */
export const Editor = (data: EditorData) => {
  const { t } = useTranslation();
  const mayEdit = useMay('builder');
  const open = useDraft(data.flow, !mayEdit);
  const { draft, state } = open;
  const place = useEditorPlace();
  const { version, open: openVersion } = useOpenedVersion(data.flow.id);
  const { value, said, adding, ...edit } = useEditorValue({
    data,
    draft,
    state,
    version,
    place,
    readOnly: !mayEdit || version !== undefined,
  });
  const together = useTogetherValue({ open, flowId: data.flow.id, stepId: value.readOnly ? null : place.stepId });
  const addValue = useAddValue(value, adding);
  const dragging = useDrag(value, addValue);
  const isNarrow = useNarrow();
  useEditorKeys({ ...edit, issues: value.issues, actions: value.actions, place });
  const unhurried = useUnhurried(value);
  const unhurriedState = useDeferredValue(state);
  const acts = useHeaderActs(place, edit);
  useClipboardKeys({ actions: value.actions, selected: place.stepId, many: place.many, readOnly: value.readOnly });
  const step = place.stepId === null ? undefined : value.document.steps[place.stepId];
  return (
    <EditorContext value={value}>
      <TogetherContext value={together}>
        <AddContext value={addValue}>
          <DragContext value={dragging}>
            <BenchProvider events={data.events}>
              <div className={classes.editor} data-draft={version === undefined || undefined}>
                <EditorContext value={unhurried}>
                  <UnhurriedHeader {...acts} state={unhurriedState} isVersion={version !== undefined} />
                </EditorContext>
                {version && (
                  <VersionBar
                    number={version.number}
                    mayEdit={mayEdit}
                    onLeave={() => openVersion(null)}
                    onMakeDraft={() => {
                      edit.applyToDraft(replaceDocument(state.document, version.document));
                      openVersion(null);
                    }}
                  />
                )}
                {!mayEdit && <ReadOnlyNote />}
                {!value.readOnly && <ConflictBar draft={draft} state={state} />}
                <div className={classes.body}>
                  <EditorContext value={unhurried}>{!value.readOnly && !isNarrow && <UnhurriedPalette />}</EditorContext>
                  <div className={classes.middle}>
                    <EditorContext value={unhurried}>
                      <UnhurriedView place={place} isNarrow={isNarrow} />
                    </EditorContext>
                    {place.panel === 'issues' && <IssuesPanel onClose={() => place.showPanel(undefined)} />}
                    {place.panel === 'test' && !value.readOnly && (
                      <TestBench selected={place.stepId} onClose={() => place.showPanel(undefined)} />
                    )}
                    {place.panel === 'versions' && (
                      <VersionsPanel
                        opened={version?.number ?? null}
                        draft={state.document}
                        onOpen={openVersion}
                        onClose={() => place.showPanel(undefined)}
                      />
                    )}
                  </div>
                  <PanelFrame step={step} place={place} isNarrow={isNarrow} />
                </div>
                <div className={classes.said} aria-live="polite" role="log" aria-label={t('editor.announcements')}>
                  {said}
                </div>
              </div>
              <EditorContext value={unhurried}>
                <UnhurriedTools />
                <UnhurriedPublish opened={place.dialog === 'publish'} state={unhurriedState} onClose={place.closeDialog} />
              </EditorContext>
              {place.dialog === 'run' && <RunDialog onClose={place.closeDialog} />}
            </BenchProvider>
          </DragContext>
        </AddContext>
      </TogetherContext>
    </EditorContext>
  );
};
