import { Stack, Text } from '@mantine/core';
import type { ListsAnswer } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/use-words';
import { AccountSelect } from './AccountSelect';
import type { QuestionProps } from './control-props';
import { type AccountList, changedLists, paramsOf } from './lists-answer';

export const ListsQuestion = ({ question, answer, connections, onAnswer }: QuestionProps<'lists'>) => {
  const { t } = useTranslation();
  const connectionId = connections[question.connector];
  return (
    <Stack gap="sm">
      {connectionId === undefined && <Text c="dimmed">{t('templates.listsNeedAccount')}</Text>}
      <ListSelects lists={question.lists} connectionId={connectionId} answer={(answer ?? {}) as ListsAnswer} onAnswer={onAnswer} />
    </Stack>
  );
};

type SelectsProps = {
  lists: AccountList[];
  connectionId: string | undefined;
  answer: ListsAnswer;
  /** Who the lists are for, when several stand on one page. */
  whose?: string;
  onAnswer(answer: ListsAnswer): void;
};

/** Lists under one another; what stands below a changed one is asked again. */
export const ListSelects = ({ lists, connectionId, answer, whose, onAnswer }: SelectsProps) => {
  const words = useWords();
  return lists.map((one) => (
    <AccountSelect
      key={one.id}
      connectionId={connectionId}
      list={one.list}
      label={whose ? `${words(one.title)}, ${whose}` : words(one.title)}
      params={paramsOf(lists, answer, one.id)}
      chosen={answer[one.id]}
      onChoose={(chosen) => onAnswer(changedLists(lists, answer, { id: one.id, chosen }))}
    />
  ));
};
