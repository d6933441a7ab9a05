import { ActionIcon, Menu } from '@mantine/core';
import { IconBook2, IconKeyboard, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Help, on every page. */
export const HelpMenu = ({ onShortcuts }: { onShortcuts(): void }) => {
  const { t } = useTranslation();
  return (
    <Menu width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} radius="xl" aria-label={t('shell.help')}>
          <IconQuestionMark size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconKeyboard size={17} />} onClick={onShortcuts} aria-keyshortcuts="?">
          {t('keys.title')}
        </Menu.Item>
        <Menu.Item component="a" href="/api/docs" target="_blank" leftSection={<IconBook2 size={17} />}>
          {t('shell.apiDocs')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
