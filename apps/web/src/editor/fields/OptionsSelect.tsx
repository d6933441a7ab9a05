import { Combobox, InputBase, ScrollArea, Text, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionsStatus, statusActs } from './OptionsStatus';
import { ReloadList } from './ReloadList';
import { type ListPlace, useList } from './use-list';
import { useOptions } from './use-options';

export type ChosenOption = { value: string; label: string };

export type OptionsSelectProps = ListPlace & {
  label: string;
  chosen: ChosenOption | null;
  onChoose(option: ChosenOption | null): void;
  /** Takes what was typed as an identifier; what an error leads to. */
  onType?(text: string): void;
  invalid?: boolean;
  describedBy?: string;
  readOnly?: boolean;
  required?: boolean;
  placeholder?: string;
};

/** Searchable, loaded from the app when opened. */
export const OptionsSelect = (props: OptionsSelectProps) => {
  const { list, label, chosen, onChoose, onType, invalid, describedBy, readOnly, required, placeholder } = props;
  const { t } = useTranslation();
  const { app, connectionId, params, waitsFor } = useList(props);
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => setSearch('') });
  const options = useOptions({ connectionId, name: list, params, search, enabled: combobox.dropdownOpened });
  const isOff = connectionId === undefined || waitsFor !== undefined;
  const choose = (value: string) => {
    if (value === statusActs.retry) return options.retry();
    if (value === statusActs.more) return options.more?.();
    combobox.closeDropdown();
    if (value === statusActs.type) return onType?.(search);
    const option = options.options.find((each) => each.value === value);
    if (option) onChoose({ value: option.value, label: option.label });
  };
  return (
    <>
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
        <Combobox.Target withExpandedAttribute>
          <InputBase
            role="combobox"
            aria-label={label}
            aria-required={required}
            aria-describedby={describedBy}
            error={invalid}
            disabled={isOff}
            readOnly={readOnly}
            rightSection={<Combobox.Chevron />}
            rightSectionPointerEvents="none"
            placeholder={
              connectionId === undefined
                ? t('stepForm.connectFirst')
                : waitsFor
                  ? t('stepForm.chooseFirst', { field: waitsFor })
                  : (placeholder ?? t('stepForm.choose'))
            }
            value={combobox.dropdownOpened ? search : (chosen?.label ?? '')}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              combobox.openDropdown();
              if (event.currentTarget.value === '') onChoose(null);
            }}
            onClick={() => !readOnly && combobox.openDropdown()}
            onFocus={() => combobox.updateSelectedOptionIndex()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options>
            <ScrollArea.Autosize mah={260} type="auto">
              {options.options.map((option) => (
                <Combobox.Option key={option.value} value={option.value} active={option.value === chosen?.value}>
                  <Text size="sm">{option.label}</Text>
                  {option.detail && (
                    <Text size="xs" c="dimmed">
                      {option.detail}
                    </Text>
                  )}
                </Combobox.Option>
              ))}
              <OptionsStatus options={options} label={label} app={app} search={search} mayType={onType !== undefined} />
            </ScrollArea.Autosize>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {!readOnly && !isOff && <ReloadList label={label} options={options} />}
    </>
  );
};
