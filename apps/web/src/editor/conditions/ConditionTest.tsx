import { ActionIcon, Group } from '@mantine/core';
import { type ExplainedTest, type Test, textOf, type Value } from '@navette/flow';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { PillField } from '../pills/PillField';
import { ComparedWith } from './ComparedWith';
import classes from './Condition.module.css';
import { withOperator } from './edit-condition';
import { OperatorSelect, useOffered } from './OperatorSelect';

type Props = { test: Test; path: string; line: ExplainedTest | undefined; onChange(test: Test): void; onRemove(): void };

const nothing: Value = { kind: 'literal', value: '' };

/** One line: data, operator, what it is compared with; ✓ or ✗ with what the data is in the sample. */
export const ConditionTest = ({ test, path, line, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const offeredFor = useOffered();
  const setLeft = (left: Value | undefined) => {
    const next = { ...test, left: left ?? nothing };
    const { offered } = offeredFor(next);
    onChange(offered.includes(test.operator) ? next : withOperator(next, offered[0]!));
  };
  return (
    <fieldset className={classes.test} data-field={path} aria-label={t('stepForm.condition')}>
      <div className={classes.parts}>
        <PillField
          label={t('stepForm.conditionData')}
          value={test.left}
          onChange={setLeft}
          readOnly={readOnly}
          placeholder={t('stepForm.chooseData')}
        />
        <OperatorSelect test={test} onChange={(operator) => onChange(withOperator(test, operator))} />
        <ComparedWith test={test} onChange={onChange} />
        <Group gap={6} wrap="nowrap" className={classes.result}>
          {line && (
            <span className={classes.answer} data-holds={line.holds}>
              {line.holds ? (
                <IconCheck size={14} role="img" aria-label={t('stepForm.isTrue')} />
              ) : (
                <IconX size={14} role="img" aria-label={t('stepForm.isFalse')} />
              )}
              {textOf(line.actual) || t('common.empty')}
            </span>
          )}
        </Group>
      </div>
      {!readOnly && (
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('stepForm.removeCondition')} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      )}
    </fieldset>
  );
};
