import type { Step, StepKind } from '@navette/flow';
import type { ComponentType } from 'react';
import { ActionForm } from './ActionForm';
import { BranchForm } from './BranchForm';
import { LoopForm } from './LoopForm';
import { StopForm } from './StopForm';
import { SubflowForm } from './SubflowForm';
import { TriggerForm } from './TriggerForm';
import { WaitForm } from './WaitForm';

/** A kind of step without a form does not compile. */
const forms = {
  trigger: TriggerForm,
  action: ActionForm,
  branch: BranchForm,
  loop: LoopForm,
  wait: WaitForm,
  subflow: SubflowForm,
  stop: StopForm,
} satisfies { [Kind in StepKind]: ComponentType<{ step: Extract<Step, { kind: Kind }> }> };

export const StepForm = ({ step }: { step: Step }) => {
  // The table has one form per kind, so the step fits its form.
  const Form = forms[step.kind] as ComponentType<{ step: Step }>;
  return <Form step={step} />;
};
