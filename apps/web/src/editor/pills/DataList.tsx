import { Text, TextInput } from '@mantine/core';
import type { Ref } from '@navette/flow';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchData } from '../data/search-data';
import { useDataSources } from '../data/use-data-sources';
import classes from './DataList.module.css';
import { DataRow } from './DataRow';
import { useActiveRow } from './use-active-row';
import { useFocusedAtOnce } from './use-focused-at-once';

type Props = { query?: string; onPick(ref: Ref): void; onClose(): void };

/** Data of the steps before, nearest first; searchable by name and by value. */
export const DataList = ({ query: start = '', onPick, onClose }: Props) => {
  const { t } = useTranslation();
  const [query, setQuery] = useState(start);
  useEffect(() => setQuery(start), [start]);
  const listId = useId();
  const search = useFocusedAtOnce();
  const sources = useDataSources();
  const groups = sources
    .map((source) => ({ ...source, entries: searchData(source.entries, query) }))
    .filter(({ entries }) => entries.length > 0);
  const rows = groups.flatMap(({ entries, certain }) => entries.map(({ ref }) => (certain ? ref : withDefault(ref))));
  const active = useActiveRow(rows.length, query, (index) => onPick(rows[index]!), onClose);
  let row = -1;
  return (
    <div className={classes.picker}>
      <TextInput
        data-autofocus
        ref={search}
        className={classes.search}
        variant="unstyled"
        placeholder={t('stepForm.searchData')}
        aria-label={t('stepForm.searchData')}
        leftSection={<IconSearch size={16} />}
        value={query}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={rows.length > 0 ? `${listId}-${active.index}` : undefined}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={active.onKeyDown}
      />
      <div className={classes.scroll}>
        <div role="listbox" id={listId} aria-label={t('stepForm.dataOfSteps')}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options within a listbox has no element of its own.
            <div
              key={group.stepId}
              role="group"
              aria-label={group.title}
              className={classes.group}
              data-uncertain={!group.certain || undefined}
            >
              <div className={classes.heading}>
                <span>{group.title}</span>
                {group.isExample && <em>{t('common.example')}</em>}
              </div>
              {!group.certain && (
                <Text className={classes.why}>
                  {group.onlyOn ? t('stepForm.onlyOnPath', { path: group.onlyOn }) : t('stepForm.onlyOnSomePaths')}
                </Text>
              )}
              {group.entries.map((entry) => {
                row += 1;
                const index = row;
                return (
                  <DataRow
                    key={entry.ref.path.join('.')}
                    id={`${listId}-${index}`}
                    entry={entry}
                    active={index === active.index}
                    onPick={() => onPick(rows[index]!)}
                  />
                );
              })}
            </div>
          ))}
        </div>
        {rows.length === 0 && (
          <Text className={classes.none}>{sources.length === 0 ? t('stepForm.noDataYet') : t('common.nothingMatches', { query })}</Text>
        )}
      </div>
    </div>
  );
};

/** Data that may not be there comes with something to put in its place. */
const withDefault = (ref: Ref): Ref => ({ ...ref, transforms: [{ name: 'default', args: { value: '' } }] });
