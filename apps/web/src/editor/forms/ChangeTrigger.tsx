import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBolt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { TriggerList } from '../add/TriggerList';
import { useEditor } from '../editor-context';

/** The trigger is replaced, never deleted; pills with the same path stay whole. */
export const ChangeTrigger = () => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const [opened, dialog] = useDisclosure(false);
  if (readOnly) return null;
  return (
    <Group>
      <Button variant="subtle" color="gray" px={6} leftSection={<IconBolt size={16} />} onClick={dialog.open}>
        {t('editor.changeTrigger')}
      </Button>
      <Dialog opened={opened} onClose={dialog.close} title={t('editor.chooseTrigger')} padding={0} closeButtonProps={{ mr: 12 }}>
        <TriggerList onDone={dialog.close} />
      </Dialog>
    </Group>
  );
};
