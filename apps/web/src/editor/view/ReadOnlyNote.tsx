import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMembers } from '../../api/account';

/** "You can look but not change this. Ask Claire Leroy." */
export const ReadOnlyNote = () => {
  const { t } = useTranslation();
  const { data } = useMembers();
  const name = data?.members.find(({ role }) => role === 'owner' || role === 'admin')?.name ?? '';
  return (
    <Text size="sm" px={18} py={7} bg="var(--state-quiet-soft)" c="var(--state-quiet)" role="note">
      {t('common.readOnly', { name })}
    </Text>
  );
};
