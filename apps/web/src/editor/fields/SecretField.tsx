import { Button, Group, TextInput } from '@mantine/core';
import { hiddenSecret, secretIdOf } from '@navette/flow';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props';
import classes from './LockedField.module.css';
import { NewSecret } from './NewSecret';

/** What is kept encrypted: entered, replaced or forgotten, and never shown again. */
export const SecretField = (props: ControlProps) => {
  const { label, value, onChange, describedBy, readOnly } = props;
  const { t } = useTranslation();
  const [isReplacing, setReplacing] = useState(false);
  const forget = () => {
    setReplacing(true);
    onChange(undefined);
  };
  const isKept = secretIdOf(value) !== undefined;
  if (!readOnly && (!isKept || isReplacing)) return <NewSecret {...props} takesFocus={isReplacing} onLeave={() => setReplacing(false)} />;
  return (
    <>
      <TextInput
        classNames={{ input: classes.locked }}
        aria-label={label}
        aria-describedby={describedBy}
        readOnly
        leftSection={<IconLock size={15} aria-hidden="true" />}
        value={isKept ? hiddenSecret : ''}
      />
      {!readOnly && (
        <Group gap={4}>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setReplacing(true)}>
            {t('secrets.replace')}
          </Button>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={forget}>
            {t('secrets.forget')}
          </Button>
        </Group>
      )}
    </>
  );
};
