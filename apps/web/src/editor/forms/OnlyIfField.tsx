import { Button, Group } from '@mantine/core';
import type { Condition } from '@navette/flow';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConditionEditor } from '../conditions/ConditionEditor';
import { emptyTest } from '../conditions/edit-condition';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';

type Props = {
  label: string;
  offer: string;
  help?: string;
  path: string;
  value: Condition | undefined;
  onChange(value: Condition | undefined): void;
};

/** A condition that may be absent. */
export const OnlyIfField = ({ label, offer, help, path, value, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  if (value === undefined) {
    if (readOnly) return null;
    return (
      <Group>
        <Button
          variant="subtle"
          color="gray"
          px={6}
          leftSection={<IconFilter size={16} />}
          onClick={() => onChange({ kind: 'all', of: [emptyTest()] })}
        >
          {offer}
        </Button>
      </Group>
    );
  }
  return (
    <FieldFrame path={path} label={label} help={help}>
      {() => (
        <>
          <ConditionEditor label={label} path={path} value={value} onChange={onChange} />
          {!readOnly && (
            <Group>
              <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onChange(undefined)}>
                {t('stepForm.removeAllConditions')}
              </Button>
            </Group>
          )}
        </>
      )}
    </FieldFrame>
  );
};
