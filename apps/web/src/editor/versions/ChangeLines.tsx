import { type FlowDocument, overlaps } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import classes from './ChangeLines.module.css';
import type { Change } from './changes';
import { fieldChanges } from './field-changes';
import { useChangeWords } from './use-change-words';

type Author = { part: string; by: string; name: string | null };
type Props = { changes: Change[]; before: FlowDocument; after: FlowDocument /** Who changed what, newest first. */; authors?: Author[] };

const signs = { added: '+', changed: '±', removed: '−', links: '±', settings: '±', moved: '±' };

/** What differs between two states of the flow: + added, ± changed with its fields from → to, − removed; and by whom. */
export const ChangeLines = ({ changes, before, after, authors = [] }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { catalog } = useEditor();
  const wordsOf = useChangeWords(after);
  return (
    <ul className={classes.list}>
      {changes.map((change) => (
        <li key={change.parts[0]} data-kind={change.kind}>
          <span className={classes.sign} aria-hidden="true">
            {signs[change.kind]}
          </span>
          <span className={classes.words}>
            {wordsOf(change)}
            <Authors change={change} authors={authors} />
            {'step' in change &&
              change.kind === 'changed' &&
              fieldChanges(change, { before, after, catalog, language, t }).map(({ part, field, from, to }) => (
                <span key={part} className={classes.field}>
                  {from === undefined ? field : t('publishing.fromTo', { field, from, to })}
                </span>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Authors = ({ change, authors }: { change: Change; authors: Author[] }) => {
  const { t } = useTranslation();
  const of = authors.filter(({ part }) => change.parts.some((changed) => overlaps(part, changed)));
  const names = [...new Set(of.map(({ name }) => name ?? t('together.somebody')))];
  if (names.length === 0) return null;
  return <span className={classes.author}> {t('publishing.by', { names: names.join(t('publishing.and')) })}</span>;
};
