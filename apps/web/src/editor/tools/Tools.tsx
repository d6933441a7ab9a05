import { AddCommands } from '../add/AddCommands';
import { QuickAddDialog } from '../add/QuickAdd';
import { DragGhost } from '../drag/DragGhost';
import { useEditor } from '../editor-context';
import { LeaveFreeDialog } from '../layout/LeaveFreeDialog';
import { ContextMenu } from './ContextMenu';
import { KeepPathDialog } from './KeepPathDialog';
import { LinkDialog } from './LinkDialog';
import { MakeFlowDialog } from './MakeFlowDialog';

/** Whatever is open over the drawing, or under the pointer. */
export const Tools = () => (
  <>
    <AddCommands />
    <DragGhost />
    <QuickAddDialog />
    <OpenTool />
  </>
);

const OpenTool = () => {
  const { tool, document } = useEditor();
  const isThere = (stepId: string) => document.steps[stepId] !== undefined;
  if (tool?.kind === 'menu') return <ContextMenu stepIds={tool.stepIds.filter(isThere)} at={tool.at} />;
  if (tool?.kind === 'leaveFree') return <LeaveFreeDialog />;
  if (tool?.kind === 'keepPath' && isThere(tool.stepId)) return <KeepPathDialog stepId={tool.stepId} />;
  if (tool?.kind === 'link' && isThere(tool.stepId)) return <LinkDialog stepId={tool.stepId} to={tool.to} />;
  if (tool?.kind === 'makeFlow' && tool.stepIds.every(isThere)) return <MakeFlowDialog stepIds={tool.stepIds} />;
  return null;
};
