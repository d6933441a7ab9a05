import { NumberInput, Select, TextInput } from '@mantine/core';
import { type Json, textOf } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import type { Argument } from './argument-kinds';
import { PairsField } from './PairsField';
import { timeZones } from './time-zones';

type Props = { argument: Argument; args: Record<string, Json>; value: Json | undefined; onChange(value: Json | undefined): void };

const inPopover = { withinPortal: false };

/** One argument of a transform. */
export const ArgumentField = ({ argument, args, value, onChange }: Props) => {
  const { t, i18n } = useTranslation();
  const { tables, scope } = useEditor();
  const label = i18n.exists(`stepForm.arguments.${argument.name}`)
    ? t(`stepForm.arguments.${argument.name}` as 'stepForm.arguments.value')
    : argument.name;
  const choose = { label, size: 'xs', comboboxProps: inPopover, value: textOf(value) || null, clearable: !argument.required } as const;
  const set = (next: string | null) => onChange(next ?? undefined);
  switch (argument.kind) {
    case 'choice':
      return <Select {...choose} data={argument.choices.map((each) => ({ value: each, label: choiceName(each) }))} onChange={set} />;
    case 'table':
      return <Select {...choose} searchable data={tables.map(({ id, name }) => ({ value: id, label: name }))} onChange={set} />;
    case 'column': {
      const columns = tables.find(({ id }) => id === args.table)?.columns ?? [];
      return <Select {...choose} data={columns.map((column) => ({ value: column.id, label: column.label }))} onChange={set} />;
    }
    case 'calendar': {
      // Where there is one calendar only, there is nothing to choose.
      const calendars = scope.calendars?.() ?? [];
      if (calendars.length < 2) return null;
      return (
        <Select
          {...choose}
          data={calendars.map(({ id, name }) => ({ value: id, label: name || t('conditions.usualCalendar') }))}
          onChange={set}
        />
      );
    }
    case 'zone':
      return <Select {...choose} searchable limit={50} data={timeZones()} onChange={set} />;
    case 'number':
      return (
        <NumberInput
          label={label}
          size="xs"
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        />
      );
    case 'pairs':
      return <PairsField label={label} value={value} onChange={onChange} />;
    default:
      return (
        <TextInput
          label={label}
          size="xs"
          maxLength={argument.kind === 'country' ? 2 : undefined}
          value={textOf(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value === '' && !argument.required ? undefined : currentTarget.value)}
        />
      );
  }

  function choiceName(choice: string): string {
    const key = `stepForm.choices.${choice}`;
    return i18n.exists(key) ? t(key as 'stepForm.choices.keep') : choice;
  }
};
