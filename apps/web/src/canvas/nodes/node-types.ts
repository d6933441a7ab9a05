import type { StepKind } from '@navette/flow';
import type { NodeTypes } from '@xyflow/react';
import { GroupNode } from '../groups/GroupNode';
import { ActionNode } from './ActionNode';
import { BranchNode } from './BranchNode';
import { EndNode } from './EndNode';
import { JoinNode } from './JoinNode';
import { LoopNode } from './LoopNode';
import { StopNode } from './StopNode';
import { SubflowNode } from './SubflowNode';
import { TriggerNode } from './TriggerNode';
import { WaitNode } from './WaitNode';

/** Every kind of step and how it is drawn; a kind that nobody draws does not compile. */
export const nodeTypes = {
  trigger: TriggerNode,
  action: ActionNode,
  branch: BranchNode,
  loop: LoopNode,
  wait: WaitNode,
  subflow: SubflowNode,
  stop: StopNode,
  join: JoinNode,
  end: EndNode,
  folded: GroupNode,
} satisfies Record<StepKind | 'join' | 'end' | 'folded', NodeTypes[string]>;
