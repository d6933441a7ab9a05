import { PasswordInput, Select, Textarea, TextInput } from '@mantine/core';
import { schemaTitle } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../i18n/use-words';
import type { Field } from './schema-fields';

type Props = { field: Field; value: string; isRefused: boolean; takesFocus: boolean; onChange(value: string): void };

export const SchemaField = ({ field, value, isRefused, takesFocus, onChange }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const language = useLanguage();
  const { ui } = field;
  const label = schemaTitle(field.schema, field.name, language);
  const common = {
    label,
    description: ui.help && words(ui.help),
    placeholder: ui.placeholder && words(ui.placeholder),
    required: field.required,
    'data-autofocus': takesFocus || undefined,
    error: isRefused ? t('form.refused', { field: label }) : undefined,
  };
  if (field.choices.length > 0) {
    const data = field.choices.map((choice) => ({ value: choice, label: ui.labels?.[choice] ? words(ui.labels[choice]) : choice }));
    return (
      <Select
        {...common}
        data={data}
        value={value || null}
        onChange={(chosen) => onChange(chosen ?? '')}
        allowDeselect={!field.required}
        searchable={data.length > 8}
      />
    );
  }
  const typed = { ...common, value, onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value) };
  if (ui.secret) return <PasswordInput {...typed} autoComplete="off" />;
  if (ui.multiline) return <Textarea {...typed} autosize minRows={3} />;
  return <TextInput {...typed} type={ui.format === 'uri' ? 'url' : ui.format === 'email' ? 'email' : 'text'} autoComplete="off" />;
};
