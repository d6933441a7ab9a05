import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import type { DraftState } from '../state/draft-state';
import classes from './EditorHeader.module.css';

/** "Draft", and where its newest edits are: on the way, with the server, or on this device. */
export const SaveState = ({ state }: { state: DraftState }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { saving, pending, savedAt } = state;
  const isKept = saving === 'kept' && pending.length > 0;
  const words = isKept
    ? t('editor.kept', { count: pending.length })
    : pending.length > 0
      ? t('editor.saving')
      : t('editor.savedAt', { time: format.clock(savedAt) });
  return (
    <>
      <span className={classes.draft}>{t('common.draft')}</span>
      <Tooltip label={t('editor.keptHelp')} disabled={!isKept}>
        <span className={classes.saved} data-kept={isKept || undefined} role="status">
          {words}
        </span>
      </Tooltip>
    </>
  );
};
