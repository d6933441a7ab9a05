import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-words';
import { countries, countryOf, type Place } from './place';

/** Time zone and country of phones. Choosing a zone proposes its country. */
export const PlaceFields = ({ place, onChange }: { place: Place; onChange(place: Place): void }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const zones = useMemo(() => [...new Set([place.timeZone, ...Intl.supportedValuesOf('timeZone')])], [place.timeZone]);
  const names = useMemo(() => new Intl.DisplayNames([language], { type: 'region' }), [language]);
  const choices = useMemo(
    () => [...new Set([place.country, ...countries])].map((code) => ({ value: code, label: names.of(code) ?? code })),
    [place.country, names],
  );
  return (
    <>
      <Select
        label={t('account.timeZone')}
        data={zones}
        value={place.timeZone}
        onChange={(timeZone) => timeZone && onChange({ timeZone, country: countryOf(timeZone) })}
        searchable
        allowDeselect={false}
        limit={80}
      />
      <Select
        label={t('account.country')}
        description={t('account.countryHelp')}
        data={choices}
        value={place.country}
        onChange={(country) => country && onChange({ ...place, country })}
        searchable
        allowDeselect={false}
      />
    </>
  );
};
