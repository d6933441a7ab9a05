import { MultiSelect } from '@mantine/core';
import { choiceLabel, type Json, propertyOf } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { listOfChosen, literalOfChosen } from './chosen-list';
import type { ControlProps } from './control-props';
import { JsonControl } from './JsonControl';
import { TypedOrData } from './TypedOrData';

/** Several of a fixed list; or the whole list from data. */
export const ManyChoicesField = (props: ControlProps) => {
  const { spec, root, label, value, onChange, invalid, describedBy, readOnly } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const items = propertyOf(spec.schema, 0, root) ?? {};
  const chosen = listOfChosen(value);
  if (chosen === null && value?.kind !== 'ref') return <JsonControl {...props} />;
  return (
    <TypedOrData {...props} required={spec.required}>
      <MultiSelect
        aria-label={label}
        aria-describedby={describedBy}
        aria-required={spec.required}
        searchable
        readOnly={readOnly}
        error={invalid}
        placeholder={chosen?.length ? undefined : t('stepForm.choose')}
        nothingFoundMessage={t('common.none')}
        data={((items.enum as Json[]) ?? []).map((each) => ({
          value: String(each),
          label: choiceLabel(items, each, language) ?? String(each),
        }))}
        value={chosen ?? []}
        onChange={(next) => onChange(literalOfChosen(next))}
      />
    </TypedOrData>
  );
};
