import { Drawer } from '@mantine/core';
import type { Step } from '@navette/flow';
import { HeldStep } from '../together/HeldStep';
import type { EditorPlace } from '../view/use-editor-place';
import classes from './PanelFrame.module.css';
import { StepPanel } from './StepPanel';

type Props = { step: Step | undefined; place: EditorPlace; isNarrow: boolean };

/** The step's form at the right; over the whole screen where there is no room beside. */
export const PanelFrame = ({ step, place, isNarrow }: Props) => {
  const close = () => {
    place.select(null);
    if (step) place.focusStep(step.id);
  };
  const form = step && (
    <HeldStep stepId={step.id}>
      <StepPanel key={step.id} step={step} wanted={place.wanted} onClose={close} />
    </HeldStep>
  );
  if (!isNarrow) return form ? <div className={classes.side}>{form}</div> : null;
  return (
    <Drawer
      opened={step !== undefined}
      onClose={close}
      position="right"
      size="100%"
      withCloseButton={false}
      padding={0}
      styles={{ body: { height: '100%' } }}
    >
      {form}
    </Drawer>
  );
};
