import { TextInput } from '@mantine/core';
import { useWords } from '../../../i18n/use-words';
import type { QuestionProps } from './control-props';

const inputTypes = { uri: 'url', email: 'email', time: 'time' } as const;

export const TextQuestion = ({ question, answer, onAnswer }: QuestionProps<'text'>) => {
  const words = useWords();
  return (
    <TextInput
      type={question.format ? inputTypes[question.format] : 'text'}
      label={words(question.label)}
      value={String(answer ?? '')}
      onChange={(event) => onAnswer(event.currentTarget.value)}
    />
  );
};
