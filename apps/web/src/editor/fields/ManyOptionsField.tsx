import { Pill, Stack } from '@mantine/core';
import { propertyOf } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { choicesOfValue, valueOfChoices } from './chosen-list';
import type { ControlProps } from './control-props';
import { fieldHints } from './field-spec';
import { JsonControl } from './JsonControl';
import { type ChosenOption, OptionsSelect } from './OptionsSelect';
import { TypedOrData } from './TypedOrData';

/** Several of a list in the app, each kept with its label; or the whole list from data. */
export const ManyOptionsField = (props: ControlProps) => {
  const { spec, root, value, onChange, readOnly } = props;
  const { t } = useTranslation();
  const chosen = choicesOfValue(value);
  if (chosen === null) return value?.kind === 'ref' ? <TypedOrData {...props} isTyped={false} /> : <JsonControl {...props} />;
  const list = fieldHints(spec.schema).options ?? fieldHints(propertyOf(spec.schema, 0, root) ?? {}).options ?? '';
  const add = (option: ChosenOption) => {
    if (!chosen.some((each) => each.value === option.value)) onChange(valueOfChoices([...chosen, option]));
  };
  return (
    <Stack gap={6}>
      {chosen.length > 0 && (
        <Pill.Group>
          {chosen.map((each) => (
            <Pill
              key={each.value}
              withRemoveButton={!readOnly}
              removeButtonProps={{ 'aria-label': t('stepForm.removeChoice', { name: each.label }), 'aria-hidden': false, tabIndex: 0 }}
              onRemove={() => onChange(valueOfChoices(chosen.filter((other) => other !== each)))}
            >
              {each.label}
            </Pill>
          ))}
        </Pill.Group>
      )}
      <OptionsSelect
        {...props}
        list={list}
        required={spec.required}
        chosen={null}
        placeholder={t('stepForm.addChoice')}
        onChoose={(option) => option && add(option)}
        onType={(text) => text !== '' && add({ value: text, label: text })}
      />
    </Stack>
  );
};
