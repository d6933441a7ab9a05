import { Radio, Select, Stack } from '@mantine/core';
import { choiceLabel, type Json, literal } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import type { ControlProps } from './control-props';
import { TypedOrData } from './TypedOrData';

const radiosUpTo = 5;

/** Radio buttons up to five choices, a list from six; or from data. */
export const ChoiceField = (props: ControlProps) => {
  const { spec, label, value, onChange, invalid, describedBy, readOnly } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const all = spec.schema.enum as Json[];
  const choices = all.map((choice) => ({
    value: String(choice),
    label: choiceLabel(spec.schema, choice, language) ?? String(choice),
  }));
  const shown = value?.kind === 'literal' ? value.value : (spec.schema.default as Json | undefined);
  const chosen = shown === undefined || shown === null ? null : String(shown);
  const choose = (next: string | null) => {
    const choice = all.find((each) => String(each) === next);
    onChange(choice === undefined ? undefined : literal(choice));
  };
  const named = { 'aria-label': label, 'aria-describedby': describedBy };
  return (
    <TypedOrData {...props} required={spec.required}>
      {choices.length <= radiosUpTo ? (
        <Radio.Group {...named} value={chosen} onChange={choose} readOnly={readOnly}>
          <Stack gap={6} py={6}>
            {choices.map((choice) => (
              <Radio key={choice.value} value={choice.value} label={choice.label} size="sm" required={spec.required} disabled={readOnly} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Select
          {...named}
          aria-required={spec.required}
          searchable
          clearable={!spec.required}
          readOnly={readOnly}
          error={invalid}
          placeholder={t('stepForm.choose')}
          nothingFoundMessage={t('common.none')}
          data={choices}
          value={chosen}
          onChange={choose}
        />
      )}
    </TypedOrData>
  );
};
