import { TextInput } from '@mantine/core';
import { choiceLabel, type Json, textOf } from '@navette/flow';
import { IconLock } from '@tabler/icons-react';
import { useLanguage } from '../../i18n/use-words';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';
import classes from './LockedField.module.css';

/** What the app sets itself: the value and a lock; the frame says why. */
export const LockedField = ({ spec, label, value, describedBy, onChange }: ControlProps) => {
  const language = useLanguage();
  if (value !== undefined && value.kind !== 'literal')
    return <PillField label={label} value={value} onChange={onChange} describedBy={describedBy} readOnly />;
  const shown = value?.value ?? (spec.schema.const as Json | undefined) ?? (spec.schema.default as Json | undefined) ?? '';
  return (
    <TextInput
      classNames={{ input: classes.locked }}
      aria-label={label}
      aria-describedby={describedBy}
      readOnly
      leftSection={<IconLock size={15} aria-hidden="true" />}
      value={choiceLabel(spec.schema, shown, language) ?? textOf(shown)}
    />
  );
};
