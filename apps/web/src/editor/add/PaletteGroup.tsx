import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupBy } from '../../collections/group-by';
import { useWords } from '../../i18n/use-words';
import { useDragging } from '../drag/drag-context';
import { useAdding } from './add-context';
import { OptionTile } from './OptionTile';
import classes from './Palette.module.css';
import type { OptionGroup, StepOption } from './step-option';

type Props = { group: OptionGroup; options: StepOption[]; isSearching: boolean };

/** Suggestions and our own steps lie open; apps open when asked. */
export const PaletteGroup = ({ group, options, isSearching }: Props) => {
  const { t } = useTranslation();
  const byApp = [...groupBy(options, (option) => option.connector?.name ?? '').values()];
  const isPlain = group === 'suggested' || group === 'logic' || isSearching;
  return (
    <section aria-label={t(`editor.groups.${group}`)}>
      <h3 className={classes.heading}>{t(`editor.groups.${group}`)}</h3>
      {isPlain
        ? options.map((option) => <PaletteItem key={option.key} option={option} />)
        : byApp.map((own) => <AppItems key={own[0]!.key} options={own} />)}
    </section>
  );
};

const AppItems = ({ options }: { options: StepOption[] }) => {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const first = options[0]!;
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <button type="button" className={classes.item} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <OptionTile option={first} size={26} />
        <span className={classes.title}>{first.connector ? words(first.connector.title) : ''}</span>
        <Arrow size={15} aria-hidden="true" />
      </button>
      {isOpen && (
        <div className={classes.inner}>
          {options.map((option) => (
            <PaletteItem key={option.key} option={option} isInner />
          ))}
        </div>
      )}
    </>
  );
};

const PaletteItem = ({ option, isInner = false }: { option: StepOption; isInner?: boolean }) => {
  const { t } = useTranslation();
  const { insert } = useAdding();
  const { begin } = useDragging();
  return (
    <button
      type="button"
      className={classes.item}
      title={option.detail}
      aria-label={t('editor.addNamed', { name: option.title })}
      onClick={() => insert(option, undefined)}
      data-grip
      onPointerDown={(event) => begin({ kind: 'option', option }, event)}
    >
      {!isInner && <OptionTile option={option} size={26} />}
      <span className={classes.title}>{option.title}</span>
    </button>
  );
};
