import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import type { Ref } from '@navette/flow';
import { IconBraces } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DataList } from './DataList';

type Props = { opened: boolean; label: string; onOpen(): void; onClose(): void; onPick(ref: Ref): void };

/** The button at the right of a field, and the list of data that it opens. */
export const DataPicker = ({ opened, label, onOpen, onClose, onPick }: Props) => {
  const { t } = useTranslation();
  return (
    <Popover opened={opened} onChange={(open) => !open && onClose()} position="bottom-end" width={360} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Tooltip label={t('stepForm.insertData')} disabled={opened}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            m={2}
            aria-label={t('stepForm.insertDataInto', { field: label })}
            aria-haspopup="listbox"
            aria-expanded={opened}
            onClick={opened ? onClose : onOpen}
          >
            <IconBraces size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={0}>{opened && <DataList onPick={onPick} onClose={onClose} />}</Popover.Dropdown>
    </Popover>
  );
};
