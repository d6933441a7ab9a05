import { Radio, Select, Stack } from '@mantine/core';
import { choiceLabel, type Json, literal } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useTakesData } from '../data/use-takes-data';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';

const radiosUpTo = 5;
const fromData = ' data';

/** Radio buttons up to five choices, a list from six; or data. */
export const ChoiceField = (props: ControlProps) => {
  const { spec, label, value, onChange, invalid, describedBy, readOnly } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const takesData = useTakesData();
  const isFromData = value !== undefined && value.kind !== 'literal';
  const [isData, setData] = useState(isFromData);
  const choices = (spec.schema.enum as Json[]).map((choice) => ({
    value: String(choice),
    label: choiceLabel(spec.schema, choice, language) ?? String(choice),
  }));
  const shown = value?.kind === 'literal' ? value.value : (spec.schema.default as Json | undefined);
  const chosen = isData || isFromData ? fromData : shown === undefined || shown === null ? null : String(shown);
  const all = takesData || isFromData ? [...choices, { value: fromData, label: t('stepForm.fromData') }] : choices;
  const choose = (next: string | null) => {
    setData(next === fromData);
    const choice = (spec.schema.enum as Json[]).find((each) => String(each) === next);
    onChange(choice === undefined ? undefined : literal(choice));
  };
  return (
    <>
      {choices.length <= radiosUpTo ? (
        <Radio.Group
          aria-label={label}
          value={chosen}
          onChange={choose}
          readOnly={readOnly}
          aria-describedby={describedBy}
          required={spec.required}
        >
          <Stack gap={6}>
            {all.map((choice) => (
              <Radio key={choice.value} value={choice.value} label={choice.label} size="sm" disabled={readOnly} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Select
          aria-label={label}
          aria-describedby={describedBy}
          searchable
          clearable={!spec.required}
          readOnly={readOnly}
          error={invalid}
          data={all}
          value={chosen}
          onChange={choose}
        />
      )}
      {chosen === fromData && (
        <PillField label={label} value={value} onChange={onChange} invalid={invalid} describedBy={describedBy} readOnly={readOnly} />
      )}
    </>
  );
};
