import { stepTitle } from '@navette/flow';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { usePlaceWords } from '../steps/use-place-words';
import classes from './DragGhost.module.css';
import { useDragging } from './drag-context';

/** What is being dragged, beside the pointer, and what would happen if it were dropped here. */
export const DragGhost = () => {
  const { dragged } = useDragging();
  return dragged && <Ghost />;
};

const Ghost = () => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document: flow, catalog } = useEditor();
  const { dragged, lit, refused } = useDragging();
  const wordsOf = usePlaceWords();
  const ghost = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<string | undefined>();
  useEffect(() => {
    const onMove = ({ clientX, clientY, target }: PointerEvent) => {
      ghost.current!.style.transform = `translate(${clientX + 14}px, ${clientY + 12}px)`;
      ghost.current!.hidden = false;
      setOver((target as HTMLElement).closest?.<HTMLElement>('[data-step]')?.dataset.step);
    };
    window.addEventListener('pointermove', onMove);
    return () => window.removeEventListener('pointermove', onMove);
  }, []);
  if (!dragged) return null;
  const step = dragged.kind === 'option' ? undefined : flow.steps[dragged.stepId];
  const title = dragged.kind === 'option' ? dragged.option.title : step ? stepTitle(step, catalog, language) : '';
  const place = lit?.over ? wordsOf(lit.over) : t('editing.dropOnPlus');
  const target = over === undefined ? t('editing.linkHandle') : (refused?.get(over) ?? t('editing.linkHere'));
  return (
    <div ref={ghost} className={classes.ghost} hidden data-refused={(over !== undefined && refused?.has(over)) || undefined}>
      <b>{title}</b>
      <span>{dragged.kind === 'exit' ? target : place}</span>
    </div>
  );
};
