import { Button, Group, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceFields } from '../../account/PlaceFields';
import { rememberedPlace, rememberPlace } from '../../account/place';
import { notify } from '../../components/notify';
import { Panel } from '../../components/Panel';
import { LanguageSwitch } from '../welcome/LanguageSwitch';

/** What this browser remembers for the person in front of it. */
export const GeneralSection = () => {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [place, setPlace] = useState(rememberedPlace);
  const save = (event: FormEvent) => {
    event.preventDefault();
    rememberPlace(place);
    notify(t('settings.placeSaved'));
  };
  return (
    <Stack gap="lg" maw={680}>
      <Panel title={t('shell.language')}>
        <LanguageSwitch />
      </Panel>
      <Panel title={t('shell.theme')}>
        <Stack gap="xs" align="flex-start">
          <SegmentedControl
            aria-label={t('shell.theme')}
            value={colorScheme}
            onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
            data={[
              { value: 'light', label: t('shell.light') },
              { value: 'dark', label: t('shell.dark') },
              { value: 'auto', label: t('shell.system') },
            ]}
          />
          <Text size="sm" c="dimmed">
            {t('settings.themeBody')}
          </Text>
        </Stack>
      </Panel>
      <Panel title={t('settings.placeTitle')}>
        <form onSubmit={save}>
          <Stack>
            <Text size="sm" c="dimmed">
              {t('settings.placeBody')}
            </Text>
            <PlaceFields place={place} onChange={setPlace} />
            <Group>
              <Button type="submit">{t('common.save')}</Button>
            </Group>
          </Stack>
        </form>
      </Panel>
    </Stack>
  );
};
