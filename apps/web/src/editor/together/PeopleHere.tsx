import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { Present } from '@navette/flow';
import { stepTitle } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/account';
import { initialsOf } from '../../components/initials-of';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import classes from './PeopleHere.module.css';
import { useTogether } from './together-context';

/** Who else has this flow open; a click goes to the step they are at. */
export const PeopleHere = () => {
  const { t } = useTranslation();
  const { others } = useTogether();
  const ownId = useMe()?.user?.id;
  // Of a person with two windows the one at a step counts.
  const people = new Map<string, Present>();
  for (const person of others.filter(({ userId }) => userId !== ownId))
    if (person.stepId !== null || !people.has(person.userId)) people.set(person.userId, person);
  if (people.size === 0) return null;
  return (
    <ul className={classes.people} aria-label={t('together.here')}>
      {[...people.values()].map((person) => (
        <li key={person.userId}>
          <PersonHere person={person} />
        </li>
      ))}
    </ul>
  );
};

const PersonHere = ({ person: { name, stepId } }: { person: Present }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document, catalog, actions } = useEditor();
  const step = stepId === null ? undefined : document.steps[stepId];
  const words = step ? t('together.personAt', { name, step: stepTitle(step, catalog, language) }) : t('together.personHere', { name });
  return (
    <Tooltip label={words} events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton className={classes.person} onClick={() => step && actions.select(step.id)}>
        <span aria-hidden="true">{initialsOf(name)}</span>
        <VisuallyHidden>{words}</VisuallyHidden>
      </UnstyledButton>
    </Tooltip>
  );
};
