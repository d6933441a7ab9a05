import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActiveRow } from '../pills/use-active-row';
import { useFocusedAtOnce } from '../pills/use-focused-at-once';
import classes from './OptionList.module.css';
import { OptionRow } from './OptionRow';
import { type OptionGroup, type StepOption, searchOptions } from './step-option';

type Groups = { group: OptionGroup | 'triggers'; options: StepOption[] }[];
type Props = { groups: Groups; label: string; onPick(option: StepOption): void; onClose(): void };

/** A searchable list in groups; arrows move, Enter inserts, Esc closes. */
export const OptionList = ({ groups, label, onPick, onClose }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const search = useFocusedAtOnce();
  const [query, setQuery] = useState('');
  const found = groups
    // Once something is typed, suggestions would only say twice what is found below.
    .filter(({ group }) => query === '' || group !== 'suggested')
    .map(({ group, options }) => ({ group, options: searchOptions(options, query) }))
    .filter(({ options }) => options.length > 0);
  const rows = found.flatMap(({ options }) => options);
  const active = useActiveRow(rows.length, query, (index) => onPick(rows[index]!), onClose);
  return (
    <div className={classes.list}>
      <TextInput
        data-autofocus
        ref={search}
        m={10}
        mb={6}
        placeholder={t('editor.searchSteps')}
        aria-label={t('editor.searchSteps')}
        leftSection={<IconSearch size={16} />}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={rows.length > 0 ? `${id}-${rows[active.index]!.key}` : undefined}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={active.onKeyDown}
      />
      <div className={classes.scroll}>
        <div role="listbox" id={id} aria-label={label}>
          {found.map(({ group, options }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options within a listbox has no element of its own.
            <div key={group} role="group" aria-label={t(`editor.groups.${group}`)}>
              <div className={classes.heading}>{t(`editor.groups.${group}`)}</div>
              {options.map((option) => (
                <OptionRow
                  key={option.key}
                  id={`${id}-${option.key}`}
                  option={option}
                  active={rows[active.index] === option}
                  onPick={() => onPick(option)}
                />
              ))}
            </div>
          ))}
        </div>
        {rows.length === 0 && (
          <Text size="sm" c="dimmed" p={14}>
            {t('common.nothingMatches', { query })}
          </Text>
        )}
      </div>
    </div>
  );
};
