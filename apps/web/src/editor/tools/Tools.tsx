import { useEditor } from '../editor-context';
import { ContextMenu } from './ContextMenu';
import { KeepPathDialog } from './KeepPathDialog';

/** Whatever tool is open over the drawing. */
export const Tools = () => {
  const { tool, document } = useEditor();
  const isThere = (stepId: string) => document.steps[stepId] !== undefined;
  if (tool?.kind === 'menu') return <ContextMenu stepIds={tool.stepIds.filter(isThere)} at={tool.at} />;
  if (tool?.kind === 'keepPath' && isThere(tool.stepId)) return <KeepPathDialog stepId={tool.stepId} />;
  return null;
};
