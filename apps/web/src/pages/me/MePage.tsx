import { Button, Group, SegmentedControl, Stack, Switch, Text, useMantineColorScheme } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { motion, showMotion } from '../../account/motion';
import { PlaceFields } from '../../account/PlaceFields';
import { rememberedPlace, rememberPlace } from '../../account/place';
import { notify } from '../../components/notify';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { singleLetters } from '../../keys/single-letters';
import { LanguageSwitch } from '../welcome/LanguageSwitch';

/** How the person at the screen likes it; kept by this browser. */
export const MePage = () => {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('me.title')} description={t('me.description')} />
      <Stack gap="lg" maw={680}>
        <Panel title={t('shell.language')}>
          <LanguageSwitch />
        </Panel>
        <Looks />
        <Letters />
        <NewFlowPlace />
      </Stack>
    </>
  );
};

const Looks = () => {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chooseMotion = (still: boolean) => {
    motion.choose(still ? 'reduced' : 'system');
    showMotion();
  };
  return (
    <Panel title={t('me.looks')}>
      <Stack gap="md" align="flex-start">
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
        <Switch
          label={t('me.still')}
          description={t('me.stillHelp')}
          checked={motion.use() === 'reduced'}
          onChange={(event) => chooseMotion(event.currentTarget.checked)}
        />
      </Stack>
    </Panel>
  );
};

const Letters = () => {
  const { t } = useTranslation();
  return (
    <Panel title={t('keys.title')}>
      <Switch
        label={t('me.letters')}
        description={t('me.lettersHelp')}
        checked={singleLetters.use() === 'on'}
        onChange={(event) => singleLetters.choose(event.currentTarget.checked ? 'on' : 'off')}
      />
    </Panel>
  );
};

const NewFlowPlace = () => {
  const { t } = useTranslation();
  const [place, setPlace] = useState(rememberedPlace);
  const save = (event: FormEvent) => {
    event.preventDefault();
    rememberPlace(place);
    notify(t('me.placeSaved'));
  };
  return (
    <Panel title={t('me.placeTitle')}>
      <form onSubmit={save}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('me.placeBody')}
          </Text>
          <PlaceFields place={place} onChange={setPlace} />
          <Group>
            <Button type="submit">{t('common.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
};
