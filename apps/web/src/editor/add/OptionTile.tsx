import type { Step } from '@navette/flow';
import { AppIcon } from '../../components/AppIcon';
import { kindIcons } from './kind-icons';
import classes from './OptionList.module.css';
import type { StepOption } from './step-option';

/** The app's icon, or the sign of one of our own steps. */
export const OptionTile = ({ option, size = 30 }: { option: StepOption; size?: number }) => {
  if (option.connector) return <AppIcon connector={option.connector} size={size} />;
  const kind: Step['kind'] = option.make('x', 'en').kind;
  const Sign = kindIcons[kind];
  return (
    <span className={classes.sign} style={{ width: size, height: size }} aria-hidden="true">
      <Sign size={size * 0.56} stroke={1.9} />
    </span>
  );
};
