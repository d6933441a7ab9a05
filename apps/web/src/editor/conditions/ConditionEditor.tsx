import { Text } from '@mantine/core';
import { type Condition, conditionSentence, explain, pillLabel } from '@navette/flow';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEvaluated } from '../data/use-evaluated';
import { useEditor } from '../editor-context';
import classes from './Condition.module.css';
import { ConditionGroup } from './ConditionGroup';
import { asGroup } from './edit-condition';

type Props = { label: string; value: Condition | undefined; path: string; onChange(condition: Condition): void };

/** Groups and tests, each answered on the sample, and the whole as a sentence. */
export const ConditionEditor = ({ label, value, path, onChange }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document, catalog } = useEditor();
  const group = asGroup(value);
  const explained = useEvaluated((scope) => explain(group, scope));
  const lines = explained.kind === 'known' ? explained.value.lines : [];
  const sentence = conditionSentence(group, language, (ref) => pillLabel(ref, document, catalog, language));
  return (
    <section className={classes.editor} aria-label={label}>
      <ConditionGroup group={group} at={[]} path={path} lines={lines} onChange={onChange} />
      {group.of.length > 0 && explained.kind === 'known' && (
        <p className={classes.verdict} data-holds={explained.value.holds}>
          {explained.value.holds ? <IconCheck size={15} aria-hidden="true" /> : <IconX size={15} aria-hidden="true" />}
          {t(explained.value.holds ? 'stepForm.holdsOnSample' : 'stepForm.failsOnSample')}
        </p>
      )}
      {explained.kind === 'error' && <Text size="sm">{explained.sentence}</Text>}
      {group.of.length > 0 && <p className={classes.sentence}>{t('stepForm.reads', { sentence })}</p>}
    </section>
  );
};
