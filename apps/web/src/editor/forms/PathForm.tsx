import { ActionIcon, Group, TextInput } from '@mantine/core';
import type { BranchStep } from '@navette/flow';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConditionEditor } from '../conditions/ConditionEditor';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import classes from './PathForm.module.css';

type Props = { step: BranchStep; path: BranchStep['paths'][number]; index: number };

/** One path of a branch: its name, when it is taken, its place among the others. */
export const PathForm = ({ step, path, index }: Props) => {
  const { t } = useTranslation();
  const { apply, readOnly } = useEditor();
  const change = (set: Partial<Omit<typeof path, 'id'>>, to?: number) =>
    apply({ kind: 'changePath', stepId: step.id, pathId: path.id, set, ...(to !== undefined && { index: to }) });
  const name = path.label || t('stepForm.pathNumber', { number: index + 1 });
  return (
    <section className={classes.path} aria-label={t('stepForm.path', { name })}>
      <FieldFrame path={`paths.${index}.label`} label={t('stepForm.pathName')} required>
        {({ invalid, describedBy }) => (
          <Group gap={4} wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={t('stepForm.pathName')}
              aria-describedby={describedBy}
              error={invalid}
              readOnly={readOnly}
              maxLength={80}
              value={path.label}
              onChange={(event) => change({ label: event.currentTarget.value })}
            />
            {!readOnly && (
              <>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('stepForm.movePathUp', { name })}
                  disabled={index === 0}
                  onClick={() => change({}, index - 1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('stepForm.movePathDown', { name })}
                  disabled={index === step.paths.length - 1}
                  onClick={() => change({}, index + 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={t('stepForm.removePath', { name })}
                  disabled={step.paths.length < 2}
                  onClick={() => apply({ kind: 'removePath', stepId: step.id, pathId: path.id })}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </>
            )}
          </Group>
        )}
      </FieldFrame>
      <FieldFrame path={`paths.${index}.when`} label={t('stepForm.takenWhen')}>
        {() => (
          <ConditionEditor
            label={t('stepForm.takenWhen')}
            path={`paths.${index}.when`}
            value={path.when}
            onChange={(when) => change({ when })}
          />
        )}
      </FieldFrame>
    </section>
  );
};
