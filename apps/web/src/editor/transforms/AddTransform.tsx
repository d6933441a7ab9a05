import { Select } from '@mantine/core';
import { type Transform, type TransformName, transformNames, transforms } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { startingTransform } from './argument-kinds';

/** The menu of changes, in the order of the table. */
export const AddTransform = ({ onAdd }: { onAdd(transform: Transform): void }) => {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Select
      searchable
      size="sm"
      value={null}
      placeholder={t('stepForm.addTransform')}
      aria-label={t('stepForm.addTransform')}
      data={transformNames.map((name) => ({ value: name, label: words(transforms[name].title) }))}
      nothingFoundMessage={t('common.none')}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={220}
      onChange={(name) => name && onAdd(startingTransform(name as TransformName))}
    />
  );
};
