import { ActionIcon, Button, Text } from '@mantine/core';
import { type StepId, type Words, whyNotFlow } from '@navette/flow';
import {
  IconBoxMultiple,
  IconClipboardCopy,
  IconCopy,
  IconCut,
  IconPlayerPause,
  IconRoute2,
  IconTrash,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../components/notify';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import classes from './SelectionBar.module.css';

type Edit = { label: string; Icon: TablerIcon; act(): void; reason?: Words };

/** What can be done with several steps at once. */
export const SelectionBar = ({ stepIds }: { stepIds: readonly StepId[] }) => {
  const { t } = useTranslation();
  const words = useWords();
  const { actions, readOnly, document } = useEditor();
  const all = stepIds.filter((id) => document.steps[id]);
  const areOff = all.every((id) => document.steps[id]?.off || document.steps[id]?.kind === 'trigger');
  const noFlow = readOnly ? undefined : whyNotFlow(document, all);
  const makeFlow = () => (noFlow ? notify(words(noFlow)) : actions.use({ kind: 'makeFlow', stepIds: all }));
  const edits: Edit[] = [
    { label: t('editing.cut'), Icon: IconCut, act: () => void actions.cut(all) },
    { label: t('editor.duplicate'), Icon: IconCopy, act: () => actions.duplicate(all) },
    { label: t('drawing.group'), Icon: IconBoxMultiple, act: () => actions.group(all) },
    { label: t('editing.makeFlow'), Icon: IconRoute2, act: makeFlow, reason: noFlow },
    { label: t(areOff ? 'editor.switchOn' : 'editor.switchOff'), Icon: IconPlayerPause, act: () => actions.switchOff(all) },
    { label: t('editor.deleteStep'), Icon: IconTrash, act: () => actions.remove(all) },
  ];
  const copy: Edit = { label: t('editing.copy'), Icon: IconClipboardCopy, act: () => void actions.copy(all) };
  return (
    <div className={classes.dock}>
      <div className={classes.bar} role="toolbar" aria-label={t('editing.selected', { count: all.length })}>
        <Text size="sm" fw={600} className={classes.count}>
          {t('editing.selected', { count: all.length })}
        </Text>
        {(readOnly ? [copy] : [copy, ...edits]).map(({ label, Icon, act, reason }) => (
          <Button
            key={label}
            className={classes.act}
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={label}
            aria-disabled={reason !== undefined || undefined}
            title={reason && words(reason)}
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
    </div>
  );
};
