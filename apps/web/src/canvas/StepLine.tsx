import type { SentencePart } from '@navette/flow';
import classes from './StepLine.module.css';

/** A generated line with its pills set off. */
export const StepLine = ({ parts }: { parts: readonly SentencePart[] }) => (
  <>
    {parts.map((part, index) => {
      if (!('pill' in part)) return <span key={index}>{'text' in part ? part.text : part.literal}</span>;
      return (
        <b key={index} className={classes.pill}>
          {part.pill.label}
        </b>
      );
    })}
  </>
);
