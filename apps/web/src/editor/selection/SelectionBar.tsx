import { ActionIcon, Button, Text } from '@mantine/core';
import type { StepId } from '@navette/flow';
import { IconBoxMultiple, IconClipboardCopy, IconCopy, IconCut, IconPlayerPause, IconTrash, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import classes from './SelectionBar.module.css';

/** What can be done with several steps at once. */
export const SelectionBar = ({ stepIds }: { stepIds: readonly StepId[] }) => {
  const { t } = useTranslation();
  const { actions, readOnly, document } = useEditor();
  const all = stepIds.filter((id) => document.steps[id]);
  const areOff = all.every((id) => document.steps[id]?.off || document.steps[id]?.kind === 'trigger');
  const edits = [
    { label: t('editing.cut'), Icon: IconCut, act: () => void actions.cut(all) },
    { label: t('editor.duplicate'), Icon: IconCopy, act: () => actions.duplicate(all) },
    { label: t('drawing.group'), Icon: IconBoxMultiple, act: () => actions.group(all) },
    { label: t(areOff ? 'editor.switchOn' : 'editor.switchOff'), Icon: IconPlayerPause, act: () => actions.switchOff(all) },
    { label: t('editor.deleteStep'), Icon: IconTrash, act: () => actions.remove(all) },
  ];
  const copy = { label: t('editing.copy'), Icon: IconClipboardCopy, act: () => void actions.copy(all) };
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('editing.selected', { count: all.length })}>
      <Text size="sm" fw={600} className={classes.count}>
        {t('editing.selected', { count: all.length })}
      </Text>
      {(readOnly ? [copy] : [copy, ...edits]).map(({ label, Icon, act }) => (
        <Button
          key={label}
          className={classes.act}
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={label}
          leftSection={<Icon size={16} aria-hidden="true" />}
          onClick={act}
        >
          <span className={classes.label}>{label}</span>
        </Button>
      ))}
      <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('editing.clearSelection')} onClick={() => actions.select(null)}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
};
