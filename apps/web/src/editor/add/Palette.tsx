import { ScrollArea, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Palette.module.css';
import { PaletteGroup } from './PaletteGroup';
import { searchOptions } from './step-option';
import { useStepOptions } from './use-step-options';

/** What can be added, at the left: dragged to a `+`, or clicked to come after the selected step. */
export const Palette = () => {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const groups = useStepOptions()
    .filter(({ group }) => query === '' || group !== 'suggested')
    .map(({ group, options }) => ({ group, options: searchOptions(options, query) }))
    .filter(({ options }) => options.length > 0);
  return (
    <aside className={classes.palette} data-region aria-label={t('editor.palette')}>
      <TextInput
        className={classes.search}
        placeholder={t('editor.searchSteps')}
        aria-label={t('editor.searchSteps')}
        leftSection={<IconSearch size={16} />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <ScrollArea className={classes.scroll} type="auto">
        {groups.map(({ group, options }) => (
          <PaletteGroup key={group} group={group} options={options} isSearching={query !== ''} />
        ))}
        {groups.length === 0 && (
          <Text size="sm" c="dimmed" p="sm">
            {t('common.nothingMatches', { query })}
          </Text>
        )}
      </ScrollArea>
    </aside>
  );
};
