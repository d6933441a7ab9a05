import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './TypedOrData.module.css';
import type { Options } from './use-options';

/** Asks the app again instead of what is kept for five minutes. */
export const ReloadList = ({ label, options }: { label: string; options: Options }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.beside}>
      <Tooltip label={t('stepForm.reloadList')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('stepForm.reloadListOf', { field: label })}
          loading={options.isLoading}
          onClick={() => void options.refresh()}
        >
          <IconRefresh size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
};
