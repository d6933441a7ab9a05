import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QuestionProps } from './control-props';

export const YesNoQuestion = ({ answer, labelledBy, onAnswer }: QuestionProps<'yesNo'>) => {
  const { t } = useTranslation();
  return (
    <Radio.Group value={answer === true ? 'yes' : 'no'} onChange={(value) => onAnswer(value === 'yes')} aria-labelledby={labelledBy}>
      <Stack gap="sm">
        <Radio value="yes" label={t('templates.yes')} />
        <Radio value="no" label={t('templates.no')} />
      </Stack>
    </Radio.Group>
  );
};
