import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconAdjustments, IconDeviceDesktop, IconLanguage, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut, useMe } from '../api/account';
import { changeLanguage } from '../i18n/language';
import { useLanguage } from '../i18n/use-words';
import classes from './AccountMenu.module.css';

/** Who is here, in which language, light or dark, and the way out. */
export const AccountMenu = () => {
  const { t } = useTranslation();
  const me = useMe();
  const language = useLanguage();
  const name = me?.user?.name ?? me?.organisation.name ?? '';
  const leave = async () => {
    await signOut();
    location.assign('/login');
  };
  return (
    <Menu width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <Avatar name={name} color="teal" variant="filled" size={34} radius="xl" aria-hidden="true" />
          <VisuallyHidden>{t('shell.account', { name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text fw={600} truncate>
            {name}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {me?.organisation.name}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLanguage size={17} />}
          lang={language === 'fr' ? 'en' : 'fr'}
          onClick={() => void changeLanguage(language === 'fr' ? 'en' : 'fr')}
        >
          {t('shell.switchLanguage')}
        </Menu.Item>
        <Menu.Divider />
        <ThemeItems />
        <Menu.Divider />
        <Menu.Item component={Link} to="/me" leftSection={<IconAdjustments size={17} />}>
          {t('me.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={17} />} onClick={() => void leave()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const ThemeItems = () => {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const themes = [
    { scheme: 'light', name: t('shell.light'), Icon: IconSun },
    { scheme: 'dark', name: t('shell.dark'), Icon: IconMoon },
    { scheme: 'auto', name: t('shell.system'), Icon: IconDeviceDesktop },
  ] as const;
  return (
    <>
      <Menu.Label>{t('shell.theme')}</Menu.Label>
      {themes.map(({ scheme, name, Icon }) => (
        <Menu.Item
          key={scheme}
          role="menuitemradio"
          aria-checked={colorScheme === scheme}
          data-checked={colorScheme === scheme || undefined}
          className={classes.theme}
          leftSection={<Icon size={17} />}
          onClick={() => setColorScheme(scheme)}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
};
