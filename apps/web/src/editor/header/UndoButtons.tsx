import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { History } from '../state/history';

type Props = { history: History; onUndo(): void; onRedo(): void };

export const UndoButtons = ({ history, onUndo, onRedo }: Props) => {
  const { t } = useTranslation();
  const buttons = [
    { label: t('common.undo'), key: 'Ctrl Z', Icon: IconArrowBackUp, act: onUndo, disabled: history.undo.length === 0 },
    { label: t('editor.redo'), key: 'Ctrl Shift Z', Icon: IconArrowForwardUp, act: onRedo, disabled: history.redo.length === 0 },
  ];
  return (
    <>
      {buttons.map(({ label, key, Icon, act, disabled }) => (
        <Tooltip key={key} label={`${label} · ${key}`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={label}
            aria-keyshortcuts={key.replaceAll(' ', '+')}
            disabled={disabled}
            onClick={act}
          >
            <Icon size={19} />
          </ActionIcon>
        </Tooltip>
      ))}
    </>
  );
};
