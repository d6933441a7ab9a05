import { useTranslation } from 'react-i18next';
import { initialsOf } from '../../components/initials-of';
import classes from './PeopleChips.module.css';

/** Initials of the others who have a step open. The step's own name tells it to screen readers; on a line of text they do. */
export const PeopleChips = ({ names, inLine = false }: { names: string[]; inLine?: boolean }) => {
  const { t } = useTranslation();
  const words = t('canvas.openAt', { names: names.join(', ') });
  return (
    <span className={classes.chips} data-in-line={inLine || undefined} title={words} {...(inLine && { role: 'img', 'aria-label': words })}>
      {names.map((name) => (
        <span key={name} className={classes.chip} aria-hidden="true">
          {initialsOf(name)}
        </span>
      ))}
    </span>
  );
};
