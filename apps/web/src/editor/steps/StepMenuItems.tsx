import { Menu } from '@mantine/core';
import type { StepId } from '@navette/flow';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { menuCommands } from './menu-commands';
import classes from './StepMenuItems.module.css';

/** The commands on one or several steps, in groups, each with its key. */
export const StepMenuItems = ({ stepIds }: { stepIds: readonly StepId[] }) => {
  const { t } = useTranslation();
  const editor = useEditor();
  return menuCommands(stepIds, editor).map((group, index) => (
    <Fragment key={group[0]!.name}>
      {index > 0 && <Menu.Divider />}
      {group.map(({ name, key, Icon, act, danger }) => (
        <Menu.Item
          key={name}
          color={danger ? 'red' : undefined}
          leftSection={<Icon size={16} />}
          rightSection={key && <kbd className={classes.key}>{key}</kbd>}
          onClick={act}
        >
          {t(name)}
        </Menu.Item>
      ))}
    </Fragment>
  ));
};
