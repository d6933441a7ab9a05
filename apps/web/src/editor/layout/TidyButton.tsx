import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TidyIcon, useTidy } from './use-tidy';

/** Only where steps stand somewhere else than they would by themselves. */
export const TidyButton = () => {
  const { t } = useTranslation();
  const { canTidy, tidy } = useTidy();
  if (!canTidy) return null;
  return (
    <Button size="compact-md" variant="default" leftSection={<TidyIcon size={15} />} onClick={tidy}>
      {t('drawing.tidy')}
    </Button>
  );
};
