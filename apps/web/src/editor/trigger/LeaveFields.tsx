import { Button, Group, Stack } from '@mantine/core';
import type { CatalogTrigger, LeaveRule, StepId } from '@navette/flow';
import { IconDoorExit, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { BlockOffer } from './BlockOffer';
import { LeaveRuleFields } from './LeaveRuleFields';
import { useNewLeaveRule } from './use-new-leave-rule';

type Props = { value: LeaveRule[] | undefined; stepId: StepId; trigger: CatalogTrigger; onChange(leave: LeaveRule[] | undefined): void };

const most = 5;

/** Events and conditions that end the run before its end: "Left early: became a customer". */
export const LeaveFields = ({ value = [], stepId, trigger, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { kinds, make } = useNewLeaveRule(stepId, trigger);
  const add = () => onChange([...value, make(kinds[0])]);
  if (value.length === 0) return <BlockOffer label={t('conditions.addLeave')} icon={<IconDoorExit size={16} />} onClick={add} />;
  return (
    <Stack gap="md" role="group" aria-label={t('conditions.leave')}>
      {value.map((rule, index) => (
        <LeaveRuleFields
          key={index}
          rule={rule}
          index={index}
          kinds={kinds}
          onChooseKind={(kind) => onChange(value.with(index, { ...make(kind), label: rule.label }))}
          onChange={(next) => onChange(value.with(index, next))}
          onRemove={() => onChange(value.length > 1 ? value.toSpliced(index, 1) : undefined)}
        />
      ))}
      {!readOnly && value.length < most && (
        <Group>
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
            {t('conditions.addLeaveRule')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};
