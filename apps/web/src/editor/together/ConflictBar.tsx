import { Button, Group, Text } from '@mantine/core';
import { readPart, stepOfPart } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import type { Draft } from '../state/create-draft';
import type { DraftState } from '../state/draft-state';
import type { PendingEdit } from '../state/pending-edit';
import classes from './ConflictBar.module.css';
import { partInWords } from './part-in-words';
import { valueInWords } from './value-in-words';

type Asks = NonNullable<PendingEdit['asks']>;

/** Somebody else set the same field: both values, and whose is kept. One after the other; until then nothing is overwritten. */
export const ConflictBar = ({ draft, state }: { draft: Draft; state: DraftState }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { catalog, actions } = useEditor();
  const conflicts = [...new Map(state.pending.flatMap(({ asks }) => (asks ? [[asks.part, asks] as const] : []))).values()];
  const [first] = conflicts;
  if (!first) return null;
  const { part, name: known, isMe, at } = first;
  const name = known ?? t('together.somebody');
  const valueIn = (document: DraftState['base']) =>
    valueInWords(readPart(document, part), { document, catalog, language }) || t('together.nothing');
  const stepId = stepOfPart(part);
  return (
    <section className={classes.bar} aria-label={t('together.conflicts')}>
      <div className={classes.words} role="status">
        <Text size="sm" fw={640}>
          {partInWords(part, { document: state.document, catalog, language, t })}
        </Text>
        <Text size="sm">{t(sentenceOf(first), { name, time: format.clock(at) })}</Text>
        <dl className={classes.values}>
          <dt>{t('together.yours')}</dt>
          <dd>{valueIn(state.document)}</dd>
          <dt>{isMe ? t('together.otherWindow') : t('together.theirs', { name })}</dt>
          <dd>{valueIn(state.base)}</dd>
        </dl>
        {conflicts.length > 1 && (
          <Text size="xs" c="dimmed">
            {t('together.more', { count: conflicts.length - 1 })}
          </Text>
        )}
      </div>
      <Group gap="xs">
        {stepId !== undefined && (
          <Button size="compact-sm" variant="subtle" onClick={() => actions.focusField(stepId, fieldOf(part, stepId))}>
            {t('together.showField')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => draft.choose(part, 'theirs')}>
          {isMe ? t('together.keepOther') : t('together.keepTheirs', { name })}
        </Button>
        <Button size="compact-sm" onClick={() => draft.choose(part, 'mine')}>
          {t('together.keepMine')}
        </Button>
      </Group>
    </section>
  );
};

const sentenceOf = ({ isMe, wasKept }: Asks) => (isMe ? 'together.offlineMe' : wasKept ? 'together.offline' : 'together.meanwhile');

/** As forms pin their fields: `params.subject`. */
const fieldOf = (part: string, stepId: string): string => part.slice(`steps/${stepId}/`.length).replace('/', '.');
