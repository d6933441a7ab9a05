import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The app or the action of this step is not installed here; the draft keeps it as it is. */
export const Missing = ({ name }: { name: string }) => {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" variant="light">
      {t('stepForm.notInstalled', { name })}
    </Alert>
  );
};
