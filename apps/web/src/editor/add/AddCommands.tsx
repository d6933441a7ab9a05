import { useAdding } from './add-context';
import { useAddCommands } from './use-add-commands';
import { useStepOptions } from './use-step-options';

/** Draws nothing: what can be added is offered in the palette of the header. */
export const AddCommands = () => {
  useAddCommands(useStepOptions(), useAdding());
  return null;
};
