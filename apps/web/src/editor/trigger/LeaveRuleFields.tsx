import { Radio, Stack, TextInput } from '@mantine/core';
import type { LeaveRule } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { LeaveConditionFields } from './LeaveConditionFields';
import { LeaveEventFields } from './LeaveEventFields';
import { RemoveBlock } from './RemoveBlock';
import { type LeaveKind, leaveKindOf } from './use-new-leave-rule';

type Props = {
  rule: LeaveRule;
  index: number;
  /** With one alone there is nothing to choose. */
  kinds: readonly LeaveKind[];
  onChooseKind(kind: LeaveKind): void;
  onChange(rule: LeaveRule): void;
  onRemove(): void;
};

/** One way to leave early: what ends the run, and what it is called afterwards. */
export const LeaveRuleFields = ({ rule, index, kinds, onChooseKind, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const path = `leave.${index}`;
  return (
    <Stack gap="xs" role="group" aria-label={t('conditions.leaveRule', { number: index + 1 })}>
      {kinds.length > 1 && (
        <Radio.Group label={t('conditions.leave')} value={leaveKindOf(rule)} onChange={(kind) => onChooseKind(kind as LeaveKind)}>
          <Stack gap={6} mt={4}>
            {kinds.map((kind) => (
              <Radio key={kind} size="sm" value={kind} disabled={readOnly} label={t(`conditions.leaveKinds.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {'when' in rule ? (
        <LeaveConditionFields rule={rule} path={path} onChange={onChange} />
      ) : (
        <LeaveEventFields rule={rule} path={path} onChange={onChange} />
      )}
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
