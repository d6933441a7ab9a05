import { TextInput } from '@mantine/core';
import { useWords } from '../../../i18n/use-words';
import type { QuestionProps } from './control-props';

/** An answer may hold several addresses, so their field is one of text, with the keyboard for addresses on a phone. */
const inputTypes = { uri: 'url', email: 'text', time: 'time' } as const;

export const TextQuestion = ({ question, answer, onAnswer }: QuestionProps<'text'>) => {
  const words = useWords();
  return (
    <TextInput
      type={question.format ? inputTypes[question.format] : 'text'}
      inputMode={question.format === 'email' ? 'email' : undefined}
      label={words(question.label)}
      value={String(answer ?? '')}
      onChange={(event) => onAnswer(event.currentTarget.value)}
    />
  );
};
