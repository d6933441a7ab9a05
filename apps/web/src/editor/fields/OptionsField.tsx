import { Button, Group } from '@mantine/core';
import { textOf } from '@navette/flow';
import { IconBraces, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';
import { fieldHints } from './field-spec';
import { OptionsSelect } from './OptionsSelect';

/** A choice of a list in the app, or "custom value": text and pills. Stored with its label, so that it reads well offline. */
export const OptionsField = (props: ControlProps) => {
  const { spec, label, value, onChange, invalid, describedBy, readOnly, siblings } = props;
  const { t } = useTranslation();
  const isTyped = value !== undefined && (value.kind !== 'literal' || value.label === undefined);
  const [isCustom, setCustom] = useState(isTyped);
  const custom = isCustom || (value !== undefined && value.kind !== 'literal');
  return (
    <>
      {custom ? (
        <PillField
          label={label}
          value={value}
          onChange={onChange}
          invalid={invalid}
          describedBy={describedBy}
          readOnly={readOnly}
          required={spec.required}
        />
      ) : (
        <OptionsSelect
          list={fieldHints(spec.schema).options ?? ''}
          label={label}
          siblings={siblings}
          required={spec.required}
          invalid={invalid}
          describedBy={describedBy}
          readOnly={readOnly}
          chosen={value?.kind === 'literal' ? { value: textOf(value.value), label: value.label ?? textOf(value.value) } : null}
          onChoose={(option) => onChange(option ? { kind: 'literal', value: option.value, label: option.label } : undefined)}
        />
      )}
      {!readOnly && (
        <Group>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={custom ? <IconList size={14} /> : <IconBraces size={14} />}
            onClick={() => {
              if (custom && value?.kind !== 'literal') onChange(undefined);
              setCustom(!custom);
            }}
          >
            {t(custom ? 'stepForm.fromList' : 'stepForm.customValue')}
          </Button>
        </Group>
      )}
    </>
  );
};
