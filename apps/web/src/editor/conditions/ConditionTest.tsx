import { ActionIcon, Group, Select } from '@mantine/core';
import {
  type ExplainedTest,
  type OperatorDefinition,
  type OperatorName,
  operators,
  operatorsFor,
  type Test,
  textOf,
  type Value,
} from '@navette/flow';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { PillField } from '../pills/PillField';
import classes from './Condition.module.css';
import { dataTypeOf } from './data-type';
import { withOperator } from './edit-condition';

type Props = { test: Test; path: string; line: ExplainedTest | undefined; onChange(test: Test): void; onRemove(): void };

const nothing: Value = { kind: 'literal', value: '' };

/** One line: data, operator, what it is compared with; ✓ or ✗ with what the data is in the sample. */
export const ConditionTest = ({ test, path, line, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const { document, catalog, readOnly } = useEditor();
  const { arity }: OperatorDefinition = operators[test.operator];
  const offered = operatorsFor(dataTypeOf(test.left, document, catalog));
  const names = offered.includes(test.operator) ? offered : [test.operator, ...offered];
  const setRight = (index: number, value: Value | undefined) => onChange({ ...test, right: test.right.with(index, value ?? nothing) });
  const setLeft = (left: Value | undefined) => {
    const next = { ...test, left: left ?? nothing };
    const fitting = operatorsFor(dataTypeOf(next.left, document, catalog));
    onChange(fitting.includes(test.operator) ? next : withOperator(next, fitting[0]!));
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
        <Select
          aria-label={t('stepForm.operator')}
          readOnly={readOnly}
          allowDeselect={false}
          data={names.map((name) => ({ value: name, label: words(operators[name].title) }))}
          value={test.operator}
          onChange={(name) => name && onChange(withOperator(test, name as OperatorName))}
        />
        {test.right.map((value, index) => (
          <PillField
            key={index}
            label={t('stepForm.comparedWith')}
            value={value}
            onChange={(next) => setRight(index, next)}
            readOnly={readOnly}
            placeholder={t('stepForm.value')}
          />
        ))}
        {arity === 'many' && !readOnly && (
          <ActionIcon
            variant="default"
            aria-label={t('stepForm.addValue')}
            onClick={() => onChange({ ...test, right: [...test.right, nothing] })}
          >
            <IconPlus size={15} />
          </ActionIcon>
        )}
        <Group gap={6} wrap="nowrap" className={classes.result}>
          {line && (
            <span className={classes.answer} data-holds={line.holds}>
              {line.holds ? (
                <IconCheck size={14} aria-label={t('stepForm.isTrue')} />
              ) : (
                <IconX size={14} aria-label={t('stepForm.isFalse')} />
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
