import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core';
import type { Ref } from '@navette/flow';
import { IconBraces } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DataList } from './DataList';

type Props = {
  opened: boolean;
  label: string;
  /** What is searched from the start. */
  query?: string;
  /** Beside the button, where there is no field of which it is a part. */
  text?: string;
  onOpen(): void;
  onClose(): void;
  onPick(ref: Ref): void;
};

/** The button at the right of a field, and the list of data that it opens. */
export const DataPicker = ({ opened, label, query, text, onOpen, onClose, onPick }: Props) => {
  const { t } = useTranslation();
  const state = { 'aria-haspopup': 'listbox', 'aria-expanded': opened, onClick: opened ? onClose : onOpen } as const;
  return (
    <Popover opened={opened} onChange={(open) => !open && onClose()} position="bottom-end" width={360} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        {text === undefined ? (
          <Tooltip label={t('stepForm.insertData')} disabled={opened}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              m={2}
              aria-label={t('stepForm.insertDataInto', { field: label })}
              {...state}
            >
              <IconBraces size={16} />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconBraces size={15} />} {...state}>
            {text}
          </Button>
        )}
      </Popover.Target>
      <Popover.Dropdown p={0}>{opened && <DataList query={query} onPick={onPick} onClose={onClose} />}</Popover.Dropdown>
    </Popover>
  );
};
