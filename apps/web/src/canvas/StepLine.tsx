import type { Step } from '@navette/flow';
import classes from './StepLine.module.css';
import { useStepLine } from './use-step-line';

/** The generated line with its pills set off. */
export const StepLine = ({ step }: { step: Step }) => (
  <>
    {useStepLine(step).map((part, index) =>
      part.kind === 'pill' ? (
        <b key={index} className={classes.pill}>
          {part.text}
        </b>
      ) : (
        <span key={index}>{part.text}</span>
      ),
    )}
  </>
);
