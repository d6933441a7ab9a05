import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader';
import { ApiKeysSection } from './ApiKeysSection';
import { HoursSection } from './hours/HoursSection';
import { TeamSection } from './team/TeamSection';

const sections = ['team', 'hours', 'api-keys'] as const;

export const SettingsPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { section = 'team' } = useSearch({ from: '/frame/settings' });
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Tabs
        value={section}
        onChange={(next) => void navigate({ to: '/settings', search: { section: sections.find((one) => one === next) }, replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="lg" aria-label={t('settings.sectionsLabel')}>
          {sections.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`settings.sections.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="team">
          <TeamSection />
        </Tabs.Panel>
        <Tabs.Panel value="hours">
          <HoursSection />
        </Tabs.Panel>
        <Tabs.Panel value="api-keys">
          <ApiKeysSection />
        </Tabs.Panel>
      </Tabs>
    </>
  );
};
