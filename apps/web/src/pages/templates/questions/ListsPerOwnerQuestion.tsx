import { Fieldset, Stack, Text } from '@mantine/core';
import type { Chosen, ListsAnswer, NumbersAnswer } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import type { QuestionProps } from './control-props';
import { ListSelects } from './ListsQuestion';

/** The same lists for each owner that the table of numbers names. */
export const ListsPerOwnerQuestion = ({ question, answer, answers, connections, onAnswer }: QuestionProps<'listsPerOwner'>) => {
  const { t } = useTranslation();
  const places = (answer ?? {}) as Record<string, ListsAnswer>;
  const owners = ownersIn(answers[question.numbers] as NumbersAnswer | null);
  if (owners.length === 0) return <Text c="dimmed">{t('templates.noOwners')}</Text>;
  return (
    <Stack gap="md">
      {owners.map(({ value, label }) => (
        <Fieldset key={value} legend={label}>
          <Stack gap="sm">
            <ListSelects
              lists={question.lists}
              connectionId={connections[question.connector]}
              answer={places[value] ?? {}}
              whose={label}
              onAnswer={(lists) => onAnswer({ ...places, [value]: lists })}
            />
          </Stack>
        </Fieldset>
      ))}
    </Stack>
  );
};

const ownersIn = (numbers: NumbersAnswer | null): Chosen[] => {
  const all = [...(numbers?.rows ?? []).filter(({ ignore }) => !ignore).map(({ owner }) => owner), numbers?.otherwise ?? null];
  return [...new Map(all.flatMap((owner) => (owner ? [[owner.value, owner]] : []))).values()];
};
