import { Menu, Text } from '@mantine/core';
import type { StepId } from '@navette/flow';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { menuCommands } from './menu-commands';
import classes from './StepMenuItems.module.css';

/** The commands on one or several steps, in groups, each with its key. */
export const StepMenuItems = ({ stepIds }: { stepIds: readonly StepId[] }) => {
  const { t } = useTranslation();
  const words = useWords();
  const editor = useEditor();
  return menuCommands(stepIds, editor).map((group, index) => (
    <Fragment key={group[0]!.name}>
      {index > 0 && <Menu.Divider />}
      {group.map(({ name, key, Icon, act, danger, reason }) => (
        <Menu.Item
          key={name}
          color={danger ? 'red' : undefined}
          leftSection={<Icon size={16} />}
          rightSection={key && <kbd className={classes.key}>{key}</kbd>}
          className={classes.item}
          aria-disabled={reason !== undefined || undefined}
          closeMenuOnClick={reason === undefined}
          onClick={reason ? undefined : act}
        >
          {t(name)}
          {reason && (
            <Text size="xs" c="dimmed" maw={260}>
              {words(reason)}
            </Text>
          )}
        </Menu.Item>
      ))}
    </Fragment>
  ));
};
