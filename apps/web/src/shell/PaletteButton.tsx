import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './PaletteButton.module.css';

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

export const PaletteButton = ({ onOpen }: { onOpen(): void }) => {
  const { t } = useTranslation();
  return (
    <UnstyledButton className={classes.button} onClick={onOpen} aria-keyshortcuts="Control+K Meta+K">
      <IconSearch size={16} aria-hidden="true" />
      <span className={classes.words}>{t('shell.searchOrDo')}</span>
      <Kbd size="xs" className={classes.keys} aria-hidden="true">
        {isMac ? '⌘ K' : 'Ctrl K'}
      </Kbd>
    </UnstyledButton>
  );
};
