import { Button, Group, NativeSelect } from '@mantine/core';
import type { Condition, ExplainedTest, Test } from '@navette/flow';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import classes from './Condition.module.css';
import { ConditionTest } from './ConditionTest';
import { added, emptyTest, removed, replaced } from './edit-condition';

type GroupCondition = Exclude<Condition, Test>;
type Props = {
  group: GroupCondition;
  /** Where it stands: [] is the top. */
  at: number[];
  path: string;
  lines: ExplainedTest[];
  onChange(group: GroupCondition): void;
  onRemove?(): void;
};

const levels = 3;

/** "all of these" or "any of these", with tests and groups within, up to three levels. */
export const ConditionGroup = ({ group, at, path, lines, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const isTop = at.length === 0;
  return (
    <div className={isTop ? classes.top : classes.group}>
      {(!isTop || group.of.length > 1) && (
        <Group gap="xs">
          <NativeSelect
            size="xs"
            aria-label={t('stepForm.groupKind')}
            disabled={readOnly}
            value={group.kind}
            onChange={(event) => onChange({ ...group, kind: event.currentTarget.value as 'all' | 'any' })}
            data={[
              { value: 'all', label: t('stepForm.allOf') },
              { value: 'any', label: t('stepForm.anyOf') },
            ]}
          />
          {onRemove && !readOnly && (
            <Button variant="subtle" color="gray" size="compact-xs" onClick={onRemove}>
              {t('stepForm.removeGroup')}
            </Button>
          )}
        </Group>
      )}
      {group.of.map((part, index) => {
        const here = [...at, index];
        const partPath = `${path}.of.${index}`;
        const remove = () => onChange(removed(group, index));
        if (part.kind === 'test') {
          const line = lines.find((each) => each.at.join('.') === here.join('.'));
          return (
            <ConditionTest
              key={index}
              test={part}
              path={partPath}
              line={line}
              onChange={(next) => onChange(replaced(group, index, next))}
              onRemove={remove}
            />
          );
        }
        return (
          <ConditionGroup
            key={index}
            group={part}
            at={here}
            path={partPath}
            lines={lines}
            onChange={(next) => onChange(replaced(group, index, next))}
            onRemove={remove}
          />
        );
      })}
      {!readOnly && (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange(added(group, emptyTest()))}
          >
            {t('stepForm.addCondition')}
          </Button>
          {at.length < levels - 1 && group.of.length > 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={14} />}
              onClick={() => onChange(added(group, { kind: 'any', of: [emptyTest()] }))}
            >
              {t('stepForm.addGroup')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
};
