import { ActionIcon, Tooltip } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShowValues } from './use-show-values';

/** Swaps the names on all pills for what they hold in the sample, and back. */
export const ShowValuesButton = () => {
  const { t } = useTranslation();
  const [isShown, setShown] = useShowValues();
  const Icon = isShown ? IconEyeOff : IconEye;
  return (
    <Tooltip label={t(isShown ? 'stepForm.showNames' : 'stepForm.showValues')}>
      <ActionIcon
        variant={isShown ? 'light' : 'subtle'}
        color={isShown ? undefined : 'gray'}
        size={30}
        my={3}
        ml="auto"
        aria-label={t('stepForm.showValues')}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      >
        <Icon size={17} />
      </ActionIcon>
    </Tooltip>
  );
};
