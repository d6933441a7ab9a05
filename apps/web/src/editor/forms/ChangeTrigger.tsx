import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBolt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
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
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={<Text fw={640}>{t('editor.chooseTrigger')}</Text>}
        padding={0}
        closeButtonProps={{ 'aria-label': t('common.close'), mr: 12 }}
      >
        <TriggerList onDone={dialog.close} />
      </Modal>
    </Group>
  );
};
