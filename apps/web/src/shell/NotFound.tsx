import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../components/LinkButton';

export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <Stack component="main" align="center" gap="md" py={96} px="md" ta="center">
      <Title order={1}>{t('common.notFound')}</Title>
      <Text c="dimmed">{t('common.notFoundBody')}</Text>
      <LinkButton to="/" variant="light">
        {t('common.goHome')}
      </LinkButton>
    </Stack>
  );
};
