import { useMemo } from 'react';
import type { EditorPlace } from '../view/use-editor-place';

/** What the buttons of the header do; the same object while one stays where one is. */
export const useHeaderActs = (
  { panel, showPanel, showDialog }: Pick<EditorPlace, 'panel' | 'showPanel' | 'showDialog'>,
  { undo, redo }: { undo(): void; redo(): void },
) =>
  useMemo(() => {
    const toggle = (wanted: 'issues' | 'test') => showPanel(panel === wanted ? undefined : wanted);
    return {
      onUndo: undo,
      onRedo: redo,
      onIssues: () => toggle('issues'),
      onVersions: () => showPanel('versions'),
      onTest: () => toggle('test'),
      onRun: () => showDialog('run'),
      onPublish: () => showDialog('publish'),
    };
  }, [panel, showPanel, showDialog, undo, redo]);
