import { insertionPoints, type Step } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { drawnExits, exitLabel, placeKey } from '../../canvas';
import { EditorInsert } from '../add/EditorInsert';
import { useEditor } from '../editor-context';
import classes from './FlowView.module.css';

/** The `+` after each way out of a step, named where there are several. */
export const OutlinePlaces = ({ step }: { step: Step }) => {
  const { t } = useTranslation();
  const { document } = useEditor();
  const offered = drawnExits(document, step);
  const places = insertionPoints(document).filter(({ from, exit }) => from === step.id && offered.includes(exit));
  if (places.length === 0) return null;
  return (
    <div className={classes.places}>
      {places.map((place) => (
        <span key={placeKey(place)} className={classes.path}>
          <EditorInsert place={place} />
          {offered.length > 1 && exitLabel(step, place.exit, t)}
        </span>
      ))}
    </div>
  );
};
