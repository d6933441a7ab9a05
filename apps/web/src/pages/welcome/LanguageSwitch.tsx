import { SegmentedControl } from '@mantine/core';
import type { Language } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/language';
import { useLanguage } from '../../i18n/use-words';

/** Each language in its own words. */
export const LanguageSwitch = () => {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('shell.language')}
      size="xs"
      value={useLanguage()}
      onChange={(language) => void changeLanguage(language as Language)}
      data={[
        { value: 'en', label: 'English' },
        { value: 'fr', label: 'Français' },
      ]}
    />
  );
};
