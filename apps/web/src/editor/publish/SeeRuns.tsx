import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/TextLink';
import classes from './RunsCheck.module.css';

type Props = {
  what: string;
  runs: { id: string; number: number; about?: string }[];
  /** How many there are, when not all are named. */
  count?: number;
  children?: ReactNode;
};

/** A sentence, and behind a button the runs that it speaks of. They open beside the editor. */
export const SeeRuns = ({ what, runs, count = runs.length, children }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <div className={classes.see}>
      <span>
        {what}{' '}
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('publishing.seeRuns', { what })}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
        >
          {t('publishing.see')}
        </Button>
      </span>
      {children}
      <ul id={listId} className={classes.runs} hidden={!isOpen}>
        {runs.map(({ id, number, about }) => (
          <li key={id}>
            <TextLink to="/runs/$runId" params={{ runId: id }} target="_blank" size="sm">
              {t('publishing.runNumber', { number })}
              {about && ` ${about}`}
            </TextLink>
          </li>
        ))}
        {count > runs.length && <li>{t('publishing.more', { count: count - runs.length })}</li>}
      </ul>
    </div>
  );
};
