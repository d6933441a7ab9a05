import { ActionIcon, Combobox, Group, InputBase, ScrollArea, Text, Tooltip, useCombobox } from '@mantine/core';
import type { Value } from '@navette/flow';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { useStepForm } from '../step-context';
import { OptionsStatus } from './OptionsStatus';
import { choicesOf, useOptions } from './use-options';

export type ChosenOption = { value: string; label: string };

export type OptionsSelectProps = {
  /** Name of the connector's list. */
  list: string;
  label: string;
  siblings: Record<string, Value>;
  chosen: ChosenOption | null;
  onChoose(option: ChosenOption | null): void;
  invalid?: boolean;
  describedBy?: string;
  readOnly?: boolean;
  required?: boolean;
  placeholder?: string;
};

/** Searchable, loaded from the app when opened. */
export const OptionsSelect = (props: OptionsSelectProps) => {
  const { list, label, siblings, chosen, onChoose, invalid, describedBy, readOnly, required, placeholder } = props;
  const { t } = useTranslation();
  const { document } = useEditor();
  const step = document.steps[useStepForm().stepId];
  const connectionId = step && 'connectionId' in step ? step.connectionId : undefined;
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => setSearch('') });
  const options = useOptions({ connectionId, name: list, params: choicesOf(siblings), search, enabled: combobox.dropdownOpened });
  const choose = (value: string) => {
    const option = options.options.find((each) => each.value === value);
    if (option) onChoose({ value: option.value, label: option.label });
    combobox.closeDropdown();
  };
  return (
    <Group gap={4} wrap="nowrap">
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
        <Combobox.Target withExpandedAttribute>
          <InputBase
            flex={1}
            role="combobox"
            aria-label={label}
            aria-required={required}
            aria-describedby={describedBy}
            error={invalid}
            disabled={connectionId === undefined}
            readOnly={readOnly}
            rightSection={<Combobox.Chevron />}
            rightSectionPointerEvents="none"
            placeholder={connectionId === undefined ? t('stepForm.connectFirst') : (placeholder ?? t('stepForm.choose'))}
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
              <OptionsStatus options={options} label={label} search={search} />
            </ScrollArea.Autosize>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {!readOnly && connectionId !== undefined && (
        <Tooltip label={t('stepForm.reloadList')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('stepForm.reloadListOf', { field: label })}
            loading={options.isLoading}
            onClick={() => void options.refresh()}
          >
            <IconRefresh size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
};
