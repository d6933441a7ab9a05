import { ActionIcon, Button, Group } from '@mantine/core';
import { textOf } from '@navette/flow';
import { IconArrowRight, IconCheck, IconWand, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './MatchSuggestions.module.css';
import type { Match } from './suggest-matches';

type Props = { matches: Match[]; onAccept(matches: Match[]): void };

/** "3 matches suggested": each can be taken or put aside, or all at once in one edit; nothing is applied unseen. */
export const MatchSuggestions = ({ matches, onAccept }: Props) => {
  const { t } = useTranslation();
  const [aside, setAside] = useState<string[]>([]);
  const shown = matches.filter(({ target }) => !aside.includes(target.name));
  if (shown.length === 0) return null;
  return (
    <section className={classes.box} aria-label={t('stepForm.matches', { count: shown.length })}>
      <Group justify="space-between" wrap="nowrap" gap={6}>
        <span className={classes.title}>
          <IconWand size={15} aria-hidden="true" />
          {t('stepForm.matches', { count: shown.length })}
        </span>
        <Button size="compact-xs" variant="light" onClick={() => onAccept(shown)}>
          {t('stepForm.acceptAll', { count: shown.length })}
        </Button>
      </Group>
      <ul className={classes.list}>
        {shown.map((match) => (
          <li key={match.target.name} className={classes.match}>
            <span className={classes.names}>
              {match.from} <IconArrowRight size={13} aria-hidden="true" /> {match.target.label}
              <span className={classes.why}>
                {t(`mapping.reasons.${match.reason}`)}
                {textOf(match.sample) !== '' && ` · ${textOf(match.sample)}`}
              </span>
            </span>
            <ActionIcon
              variant="subtle"
              size={26}
              aria-label={t('stepForm.acceptMatch', { field: match.target.label })}
              onClick={() => onAccept([match])}
            >
              <IconCheck size={15} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={t('stepForm.putAsideMatch', { field: match.target.label })}
              onClick={() => setAside([...aside, match.target.name])}
            >
              <IconX size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
};
