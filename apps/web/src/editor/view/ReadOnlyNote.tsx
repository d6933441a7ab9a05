import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAdminName } from '../../account/use-admin-name';

/** "You can look but not change this. Ask Claire Leroy." */
export const ReadOnlyNote = () => {
  const { t } = useTranslation();
  const name = useAdminName();
  return (
    <Text size="sm" px={18} py={7} bg="var(--state-quiet-soft)" c="var(--state-quiet)" role="note">
      {t('common.readOnly', { name })}
    </Text>
  );
};
