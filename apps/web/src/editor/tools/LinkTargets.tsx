import { TextInput } from '@mantine/core';
import { type ExitId, refusalSentence, type StepId, stepTitle, whyNotLink } from '@navette/flow';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readingOrder } from '../../canvas';
import { includesFolded } from '../../format/fold';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { useActiveRow } from '../pills/use-active-row';
import classes from './LinkTargets.module.css';

type Props = { from: StepId; exit: ExitId; only: StepId | undefined };

/** Every other step in reading order; one that cannot be linked is dimmed and says why. Arrows move, Enter links. */
export const LinkTargets = ({ from, exit, only }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const language = useLanguage();
  const id = useId();
  const { document, catalog, apply, actions } = useEditor();
  const [query, setQuery] = useState('');
  const titleOf = (stepId: StepId) => stepTitle(document.steps[stepId]!, catalog, language);
  const targets = readingOrder(document)
    .map((to, index) => ({ to, number: index + 1, title: titleOf(to), refusal: whyNotLink(document, { from, exit, to }) }))
    .filter(({ to, title }) => to !== from && (only === undefined || to === only) && includesFolded(title, query));
  const link = (index: number) => {
    const { to, title, refusal } = targets[index]!;
    if (refusal) return actions.announce(words(refusalSentence(refusal)));
    if (!apply({ kind: 'addLink', link: { from, exit, to } })) return;
    actions.use(null);
    actions.announce(t('editing.linked', { from: titleOf(from), to: title }));
  };
  const active = useActiveRow(targets.length, query, link, () => actions.use(null));
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('editing.linkSearch')}
        placeholder={t('editing.linkSearch')}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={targets.length > 0 ? `${id}-${active.index}` : undefined}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={active.onKeyDown}
      />
      <div role="listbox" id={id} aria-label={t('editing.linkTargets')} className={classes.list}>
        {targets.map(({ to, number, title, refusal }, index) => (
          <div
            key={to}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active.index}
            aria-disabled={refusal !== undefined}
            className={classes.row}
            onClick={() => link(index)}
            onKeyDown={undefined}
          >
            {refusal === 'linkExists' ? <IconCheck size={17} aria-hidden="true" /> : <IconLink size={17} aria-hidden="true" />}
            <span>
              <b>{`${number} · ${title}`}</b>
              {refusal && <span className={classes.reason}>{words(refusalSentence(refusal))}</span>}
            </span>
          </div>
        ))}
      </div>
    </>
  );
};
