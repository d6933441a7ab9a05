import { Pill, Stack } from '@mantine/core';
import { propertyOf } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { listOfChosen, literalOfChosen } from './chosen-list';
import type { ControlProps } from './control-props';
import { fieldHints } from './field-spec';
import { JsonControl } from './JsonControl';
import { OptionsSelect } from './OptionsSelect';

/** Several of a list in the app. */
export const ManyOptionsField = (props: ControlProps) => {
  const { spec, root, label, value, onChange, invalid, describedBy, readOnly, siblings } = props;
  const { t } = useTranslation();
  const chosen = listOfChosen(value);
  if (chosen === null) return <JsonControl {...props} />;
  const list = fieldHints(spec.schema).options ?? fieldHints(propertyOf(spec.schema, 0, root) ?? {}).options ?? '';
  const remove = (each: string) => onChange(literalOfChosen(chosen.filter((other) => other !== each)));
  return (
    <Stack gap={6}>
      {chosen.length > 0 && (
        <Pill.Group>
          {chosen.map((each) => (
            <Pill
              key={each}
              withRemoveButton={!readOnly}
              removeButtonProps={{ 'aria-label': t('stepForm.removeChoice', { name: each }), 'aria-hidden': false, tabIndex: 0 }}
              onRemove={() => remove(each)}
            >
              {each}
            </Pill>
          ))}
        </Pill.Group>
      )}
      <OptionsSelect
        list={list}
        label={label}
        siblings={siblings}
        chosen={null}
        invalid={invalid}
        describedBy={describedBy}
        readOnly={readOnly}
        placeholder={t('stepForm.addChoice')}
        onChoose={(option) => option && !chosen.includes(option.value) && onChange(literalOfChosen([...chosen, option.value]))}
      />
    </Stack>
  );
};
