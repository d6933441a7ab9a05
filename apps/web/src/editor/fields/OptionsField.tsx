import { Button, Group } from '@mantine/core';
import { literal, textOf } from '@navette/flow';
import { IconBraces, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';
import { fieldHints } from './field-spec';
import { OptionsSelect } from './OptionsSelect';
import { useGoneChoice } from './use-gone-choice';
import { useStepApp } from './use-step-app';

/** A choice of a list in the app, or "custom value": text and pills. Stored with its label, so that it reads well offline. */
export const OptionsField = (props: ControlProps) => {
  const { spec, root, path, value, onChange, readOnly, siblings } = props;
  const { t } = useTranslation();
  const { title: app } = useStepApp();
  const list = fieldHints(spec.schema).options ?? '';
  const [isCustom, setCustom] = useState(value?.kind === 'literal' && value.label === undefined);
  const custom = isCustom || (value !== undefined && value.kind !== 'literal');
  const chosen = value?.kind === 'literal' ? { value: textOf(value.value), label: value.label ?? textOf(value.value) } : null;
  const isGone = useGoneChoice({ list, siblings, root }, path, value?.kind === 'literal' && value.label !== undefined ? chosen : null);
  const shown = chosen && isGone ? { ...chosen, label: t('stepForm.goneChoice', { choice: chosen.label, app }) } : chosen;
  const toggle = () => {
    if (custom && value?.kind !== 'literal') onChange(undefined);
    setCustom(!custom);
  };
  return (
    <>
      {custom ? (
        <PillField {...props} required={spec.required} />
      ) : (
        <OptionsSelect
          {...props}
          list={list}
          required={spec.required}
          chosen={shown}
          onChoose={(option) => onChange(option ? { ...literal(option.value), label: option.label } : undefined)}
          onType={(text) => {
            setCustom(true);
            if (text !== '') onChange(literal(text));
          }}
        />
      )}
      {!readOnly && (
        <Group>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={custom ? <IconList size={14} /> : <IconBraces size={14} />}
            onClick={toggle}
          >
            {t(custom ? 'stepForm.fromList' : 'stepForm.customValue')}
          </Button>
        </Group>
      )}
    </>
  );
};
