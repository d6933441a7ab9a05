import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import type { WaitFor } from '@navette/flow';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { PillField } from '../pills/PillField';
import { DeadlineField } from './DeadlineField';
import { noValue, ValueField } from './ValueField';

type Approval = Extract<WaitFor, { kind: 'approval' }>;
type Props = { what: Approval; onChange(what: Approval): void };

/** The question, the facts to decide by, and until when. */
export const ApprovalFields = ({ what, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const setFacts = (facts: Approval['facts']) => onChange({ ...what, facts });
  return (
    <Stack gap="md">
      <ValueField
        path="for.question"
        label={t('stepForm.question')}
        required
        multiline
        value={what.question}
        onChange={(question) => onChange({ ...what, question })}
      />
      <FieldFrame path="for.facts" label={t('stepForm.facts')} help={t('stepForm.factsHelp')}>
        {() => (
          <Stack gap="xs">
            {what.facts.map((fact, index) => (
              <Group key={index} gap={4} wrap="nowrap" align="flex-start">
                <TextInput
                  w={120}
                  aria-label={t('stepForm.factLabel')}
                  placeholder={t('stepForm.factLabel')}
                  readOnly={readOnly}
                  value={fact.label}
                  onChange={(event) => setFacts(what.facts.with(index, { ...fact, label: event.currentTarget.value }))}
                />
                <div style={{ flex: 1, minWidth: 0 }}>
                  <PillField
                    label={fact.label || t('stepForm.value')}
                    value={fact.value}
                    readOnly={readOnly}
                    onChange={(value) => setFacts(what.facts.with(index, { ...fact, value: value ?? noValue }))}
                  />
                </div>
                {!readOnly && (
                  <ActionIcon
                    mt={6}
                    variant="subtle"
                    color="gray"
                    aria-label={t('stepForm.removeRow', { number: index + 1 })}
                    onClick={() => setFacts(what.facts.toSpliced(index, 1))}
                  >
                    <IconX size={15} />
                  </ActionIcon>
                )}
              </Group>
            ))}
            {!readOnly && (
              <Group>
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<IconPlus size={14} />}
                  onClick={() => setFacts([...what.facts, { label: '', value: noValue }])}
                >
                  {t('stepForm.addFact')}
                </Button>
              </Group>
            )}
          </Stack>
        )}
      </FieldFrame>
      <DeadlineField value={what.deadline} onChange={(deadline) => onChange({ ...what, deadline })} />
    </Stack>
  );
};
