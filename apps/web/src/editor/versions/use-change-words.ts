import { type FlowDocument, stepTitle } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { plainNote } from '../../canvas/notes/note-markdown';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import type { Change } from './changes';

/** Of steps that were moved, as many are named. */
const named = 3;
/** So much of a note says which one it is. */
const longest = 40;

/** One line of what differs: "Added: Create a lead", "Changed: group “Follow-up”". */
export const useChangeWords = (after: FlowDocument): ((change: Change) => string) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { catalog } = useEditor();
  const note = (whole: string) => {
    const text = plainNote(whole);
    return t('publishing.note', { text: text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text });
  };
  return (change) => {
    if ('step' in change) return t(`publishing.${change.kind}Step`, { title: stepTitle(change.step, catalog, language) });
    if ('note' in change) return t(`publishing.${change.kind}Step`, { title: note(change.note.text) });
    if ('group' in change) return t(`publishing.${change.kind}Step`, { title: t('publishing.group', { name: change.group.name }) });
    if (change.kind !== 'moved') return t(change.kind === 'links' ? 'publishing.changedLinks' : 'publishing.changedSettings');
    const steps = change.stepIds.map((id) => stepTitle(after.steps[id]!, catalog, language));
    const all = [...steps, ...change.notes.map(({ text }) => note(text))];
    const more = all.length > named ? [t('publishing.more', { count: all.length - named })] : [];
    return t('publishing.movedSteps', { what: [...all.slice(0, named), ...more].join(', ') });
  };
};
