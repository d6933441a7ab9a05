import { FileButton, Menu } from '@mantine/core';
import { IconChevronDown, IconFile, IconFileImport, IconLayoutGrid } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyError } from '../../components/notify';
import { WriteButton } from '../../components/WriteButton';
import { useLetter } from '../../keys/use-letter';
import { useNewFlow } from './use-new-flow';

/** `folder`: the one that is looked at, where the flow will be. */
export const NewFlowMenu = ({ folder }: { folder: string | undefined }) => {
  const { t } = useTranslation();
  const newFlow = useNewFlow(folder);
  const [isOpen, setOpen] = useState(false);
  useLetter('n', () => setOpen(true));
  const importFile = async (file: File | null) => {
    if (!file) return;
    try {
      await newFlow.fromFile(JSON.parse(await file.text()));
    } catch {
      notifyError(t('flows.fileUnreadable'));
    }
  };
  return (
    <FileButton accept="application/json,.json" onChange={(file) => void importFile(file)}>
      {(chooser) => (
        <Menu width={230} opened={isOpen} onChange={setOpen} trapFocus>
          <Menu.Target>
            <WriteButton rightSection={<IconChevronDown size={16} />} loading={newFlow.isBusy}>
              {t('flows.newFlow')}
            </WriteButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              renderRoot={(props) => <Link to="/templates" search={{ folder }} {...props} />}
              leftSection={<IconLayoutGrid size={17} />}
            >
              {t('flows.fromTemplate')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFile size={17} />} onClick={() => void newFlow.empty()}>
              {t('flows.fromEmpty')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFileImport size={17} />} onClick={chooser.onClick}>
              {t('flows.fromFile')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </FileButton>
  );
};
