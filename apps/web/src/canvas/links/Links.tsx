import type { Place, StepId } from '@navette/flow';
import { ViewportPortal } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bracket } from '../layout/layout';
import { LinkMarks } from './LinkMarks';
import classes from './Links.module.css';
import { pathOf } from './path-of';
import type { CanvasLink } from './use-canvas-links';

type Props = {
  links: CanvasLink[];
  brackets: Bracket[];
  /** Only what leaves it is reached by Tab. */
  focusedStepId: StepId | null;
  renderPlace: ((place: Place) => ReactNode) | undefined;
};

/**
 * All links of the flow in one drawing under the cards, and what lies on them above. The library's own edges would measure every card
 * and leave out those that it does not show.
 */
export const Links = memo(({ links, brackets, focusedStepId, renderPlace }: Props) => {
  const { t } = useTranslation();
  return (
    <ViewportPortal>
      <svg className={classes.lines} aria-hidden="true">
        {links.map((link) => (
          <Line key={link.id} link={link} />
        ))}
        {brackets.map(({ id, left, right, y }) => (
          <line key={id} className={classes.bracket} x1={left - 14} x2={right + 14} y1={y} y2={y} />
        ))}
      </svg>
      {brackets.map(({ id, left, right, y }) => (
        <div
          key={id}
          className={classes.together}
          style={{ transform: `translate(${(left + right) / 2}px, ${y}px) translate(-50%, -50%)` }}
        >
          {t('canvas.together')}
        </div>
      ))}
      {links.map((link) => (
        <LinkMarks key={link.id} link={link} tabbable={link.place?.from === focusedStepId} renderPlace={renderPlace} />
      ))}
    </ViewportPortal>
  );
});

const Line = memo(({ link }: { link: CanvasLink }) => (
  <path
    className={classes.link}
    d={pathOf(link.route.points)}
    data-link={link.id}
    data-error={link.isError || undefined}
    data-taken={link.taken}
  />
));
