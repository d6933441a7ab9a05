import { ActionIcon, Group } from '@mantine/core';
import { type OperatorDefinition, operators, type Test, type Value } from '@navette/flow';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { PillField } from '../pills/PillField';
import { BusinessHours } from '../waits/BusinessHours';
import classes from './Condition.module.css';

type Props = { test: Test; onChange(test: Test): void };

const nothing: Value = { kind: 'literal', value: '' };

/** What the data is compared with: as many values as the operator takes, or a list of them. */
export const ComparedWith = ({ test, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { arity, takesCalendar = false }: OperatorDefinition = operators[test.operator];
  const setRight = (right: Value[]) => onChange({ ...test, right });
  if (takesCalendar) {
    const [named] = test.right;
    return (
      <BusinessHours
        calendar={named?.kind === 'literal' && typeof named.value === 'string' ? named.value : undefined}
        onChange={(chosen) => setRight(chosen ? [{ kind: 'literal', value: chosen.id, label: chosen.name }] : [])}
      />
    );
  }
  const isList = arity === 'many' && !readOnly;
  return (
    <>
      {test.right.map((value, index) => (
        <Group key={index} gap={4} wrap="nowrap">
          <div className={classes.value}>
            <PillField
              label={t('stepForm.comparedWith')}
              value={value}
              onChange={(next) => setRight(test.right.with(index, next ?? nothing))}
              readOnly={readOnly}
              placeholder={t('stepForm.value')}
            />
          </div>
          {isList && test.right.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('conditions.removeValue', { number: index + 1 })}
              onClick={() => setRight(test.right.toSpliced(index, 1))}
            >
              <IconX size={15} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {isList && (
        <ActionIcon variant="default" aria-label={t('stepForm.addValue')} onClick={() => setRight([...test.right, nothing])}>
          <IconPlus size={15} />
        </ActionIcon>
      )}
    </>
  );
};
