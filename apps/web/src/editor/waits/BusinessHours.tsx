import { Text } from '@mantine/core';
import { chooseCalendar, hoursWords } from '@navette/flow';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/TextLink';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';

/** Which hours are meant here, and where they are changed. */
export const BusinessHours = ({ children }: { children?: ReactNode }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { scope } = useEditor();
  return (
    <Text size="sm" c="dimmed">
      {t('conditions.businessHours', { hours: hoursWords(chooseCalendar(scope), language) })} {children}{' '}
      <TextLink to="/settings" search={{ section: 'hours' }} size="sm" underline="always">
        {t('conditions.changeHours')}
      </TextLink>
    </Text>
  );
};
