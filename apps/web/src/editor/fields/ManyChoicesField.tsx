import { MultiSelect } from '@mantine/core';
import { choiceLabel, type Json, propertyOf } from '@navette/flow';
import { useLanguage } from '../../i18n/use-words';
import { listOfChosen, literalOfChosen } from './chosen-list';
import type { ControlProps } from './control-props';
import { JsonControl } from './JsonControl';

/** Several of a fixed list. */
export const ManyChoicesField = (props: ControlProps) => {
  const { spec, root, label, value, onChange, invalid, describedBy, readOnly } = props;
  const language = useLanguage();
  const items = propertyOf(spec.schema, 0, root) ?? {};
  const chosen = listOfChosen(value);
  if (chosen === null) return <JsonControl {...props} />;
  return (
    <MultiSelect
      aria-label={label}
      aria-describedby={describedBy}
      searchable
      readOnly={readOnly}
      error={invalid}
      data={((items.enum as Json[]) ?? []).map((each) => ({
        value: String(each),
        label: choiceLabel(items, each, language) ?? String(each),
      }))}
      value={chosen}
      onChange={(next) => onChange(literalOfChosen(next))}
    />
  );
};
