import { Stack, TextInput } from '@mantine/core';
import { findConnector, type LeaveRule } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { ConnectionField } from '../forms/ConnectionField';
import { ValueField } from '../forms/ValueField';
import { EventSelect } from '../waits/EventSelect';
import { RemoveBlock } from './RemoveBlock';

type Props = { rule: LeaveRule; index: number; onChange(rule: LeaveRule): void; onRemove(): void };

/** One way to leave early: which event, about whom, and what it is called afterwards. */
export const LeaveRuleFields = ({ rule, index, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const { catalog, readOnly } = useEditor();
  const path = `leave.${index}`;
  const connector = findConnector(catalog, rule.connector);
  return (
    <Stack gap="xs" role="group" aria-label={t('conditions.leaveRule', { number: index + 1 })}>
      <EventSelect path={`${path}.trigger`} label={t('conditions.leave')} value={rule} onChange={onChange} />
      {connector && (
        <ConnectionField
          connector={connector}
          path={`${path}.connectionId`}
          value={rule.connectionId}
          onChange={(connectionId) => onChange({ ...rule, connectionId })}
        />
      )}
      <ValueField
        path={`${path}.matches`}
        label={t('stepForm.about')}
        help={t('stepForm.aboutHelp')}
        required
        value={rule.matches}
        onChange={(matches) => onChange({ ...rule, matches })}
      />
      <FieldFrame
        path={`${path}.label`}
        label={t('conditions.leaveLabel')}
        help={t('conditions.leaveLabelHelp', { label: rule.label || '…' })}
      >
        {({ describedBy }) => (
          <TextInput
            aria-label={t('conditions.leaveLabel')}
            aria-describedby={describedBy}
            maxLength={80}
            readOnly={readOnly}
            value={rule.label}
            onChange={(event) => onChange({ ...rule, label: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
      <RemoveBlock label={t('conditions.removeLeaveRule')} onClick={onRemove} />
    </Stack>
  );
};
