import type { Step } from '@navette/flow';
import { AppIcon, findConnector } from '../../components/AppIcon';
import { useCanvas } from '../canvas-context';
import { verbIcon } from '../verb-icon';
import classes from './Tile.module.css';

/** App logo with a small verb sign (trigger, action). */
export const AppTile = ({ step, connector }: { step: Step; connector: string }) => {
  const { catalog } = useCanvas();
  const Verb = verbIcon(step, catalog);
  return (
    <div className={classes.app}>
      <AppIcon connector={findConnector(catalog, connector)} size={44} />
      <span className={classes.verb}>
        <Verb size={12} stroke={2.6} />
      </span>
    </div>
  );
};

/** The sign of a logic step; a branch's stands in a diamond. */
export const LogicTile = ({ step, shape = 'square' }: { step: Step; shape?: 'square' | 'diamond' | 'round' }) => {
  const { catalog } = useCanvas();
  const Sign = verbIcon(step, catalog);
  return (
    <div className={classes.logic} data-shape={shape} data-kind={step.kind}>
      <Sign size={20} stroke={1.9} />
    </div>
  );
};
