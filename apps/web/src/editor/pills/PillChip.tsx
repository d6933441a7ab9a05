import { pillLabel, type Ref } from '@navette/flow';
import { IconMathFunction } from '@tabler/icons-react';
import type { Ref as ElementRef } from 'react';
import { AppIcon, findConnector } from '../../components/AppIcon';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import classes from './PillChip.module.css';
import { usePillHint } from './use-pill-hint';
import { useShowValues } from './use-show-values';

type Props = { pill: Ref; selected?: boolean; onClick?(): void; ref?: ElementRef<HTMLButtonElement> };

/** ⟦icon · Label⟧, red when its step is gone, with `ƒ` when it is transformed; the step and the sample on hover. */
export const PillChip = ({ pill, selected = false, onClick, ref, ...rest }: Props) => {
  const { document, catalog } = useEditor();
  const language = useLanguage();
  const step = document.steps[pill.step];
  const { hint, sample } = usePillHint(pill);
  const [showsValues] = useShowValues();
  const label = pillLabel(pill, document, catalog, language);
  return (
    <button
      {...rest}
      ref={ref}
      type="button"
      tabIndex={-1}
      className={classes.pill}
      data-broken={step === undefined || undefined}
      data-value={(showsValues && sample !== '') || undefined}
      data-selected={selected || undefined}
      title={showsValues ? `${label}, ${hint}` : hint}
      contentEditable={false}
      onClick={onClick}
    >
      {step && 'connector' in step && <AppIcon connector={findConnector(catalog, step.connector)} size={15} />}
      <span className={classes.label}>{showsValues && sample !== '' ? sample : label}</span>
      {pill.transforms?.length ? <IconMathFunction size={13} aria-hidden="true" /> : null}
    </button>
  );
};
