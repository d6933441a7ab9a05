import { ActionIcon, TextInput } from '@mantine/core';
import type { Group } from '@navette/flow';
import { IconBoxMultiple, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import classes from './GroupTools.module.css';

/** The name of a group, which renames it, and the button that dissolves it: its steps stay as they are. */
export const GroupTools = ({ group }: { group: Group }) => {
  const { t } = useTranslation();
  const { readOnly, tool, apply, actions } = useEditor();
  if (tool?.kind === 'group' && tool.groupId === group.id) return <GroupName group={group} />;
  if (readOnly) return <span className={classes.name}>{group.name}</span>;
  const dissolve = () => {
    if (apply({ kind: 'dropGroup', groupId: group.id })) actions.announce(t('drawing.dissolved', { name: group.name }));
  };
  return (
    <>
      <button
        type="button"
        className={classes.name}
        title={group.name}
        aria-label={t('drawing.renameGroup', { name: group.name })}
        onClick={() => actions.use({ kind: 'group', groupId: group.id })}
      >
        {group.name}
      </button>
      <ActionIcon
        size={24}
        variant="subtle"
        color="gray"
        title={t('drawing.dissolve', { name: group.name })}
        aria-label={t('drawing.dissolve', { name: group.name })}
        onClick={dissolve}
      >
        <IconX size={14} />
      </ActionIcon>
    </>
  );
};

/** Kept when one leaves the field or presses Enter; Esc leaves the name as it was. */
const GroupName = ({ group }: { group: Group }) => {
  const { t } = useTranslation();
  const { apply, actions } = useEditor();
  const [name, setName] = useState(group.name);
  const close = (kept: string) => {
    actions.use(null);
    if (kept.trim() !== '' && kept !== group.name) apply({ kind: 'putGroup', group: { ...group, name: kept.trim() } });
  };
  return (
    <TextInput
      size="xs"
      className={classes.field}
      leftSection={<IconBoxMultiple size={14} />}
      autoFocus
      aria-label={t('drawing.groupName')}
      maxLength={80}
      value={name}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => close(name)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') close(name);
        if (event.key === 'Escape') close(group.name);
      }}
    />
  );
};
