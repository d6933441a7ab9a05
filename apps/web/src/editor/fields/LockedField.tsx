import { TextInput } from '@mantine/core';
import { textOf } from '@navette/flow';
import { IconLock } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words';
import type { ControlProps } from './control-props';
import { fieldHints } from './field-spec';

/** What the app sets itself: the value, a lock, and why. */
export const LockedField = ({ spec, label, value, describedBy }: ControlProps) => {
  const words = useWords();
  const why = fieldHints(spec.schema).locked;
  return (
    <TextInput
      aria-label={label}
      aria-describedby={describedBy}
      readOnly
      leftSection={<IconLock size={15} />}
      value={value?.kind === 'literal' ? textOf(value.value) : ''}
      description={why && words(why)}
      inputWrapperOrder={['input', 'description']}
    />
  );
};
