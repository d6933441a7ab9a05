import { Radio, Stack } from '@mantine/core';
import { useWords } from '../../../i18n/use-words';
import type { QuestionProps } from './control-props';

export const ChoiceQuestion = ({ question, answer, labelledBy, onAnswer }: QuestionProps<'choice'>) => {
  const words = useWords();
  return (
    <Radio.Group value={String(answer)} onChange={onAnswer} aria-labelledby={labelledBy}>
      <Stack gap="sm">
        {question.choices.map(({ value, label, help }) => (
          <Radio key={value} value={value} label={words(label)} description={help && words(help)} />
        ))}
      </Stack>
    </Radio.Group>
  );
};
