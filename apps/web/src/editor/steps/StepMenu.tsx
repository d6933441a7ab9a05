import { ActionIcon, Menu } from '@mantine/core';
import { type Step, stepTitle } from '@navette/flow';
import { IconCopy, IconDots, IconPencil, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';

/** `⋯`: what can be done with a step, each with its key. */
export const StepMenu = ({ step }: { step: Step }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { catalog, actions } = useEditor();
  const isTrigger = step.kind === 'trigger';
  return (
    <Menu withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('common.moreActions', { name: stepTitle(step, catalog, language) })}
        >
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} rightSection={<Key>F2</Key>} onClick={() => actions.rename(step.id)}>
          {t('editor.rename')}
        </Menu.Item>
        {!isTrigger && (
          <>
            <Menu.Item leftSection={<IconCopy size={16} />} rightSection={<Key>Ctrl D</Key>} onClick={() => actions.duplicate(step.id)}>
              {t('editor.duplicate')}
            </Menu.Item>
            <Menu.Item
              leftSection={step.off ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
              rightSection={<Key>S</Key>}
              onClick={() => actions.switchOff(step.id)}
            >
              {t(step.off ? 'editor.switchOn' : 'editor.switchOff')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} />}
              rightSection={<Key>Del</Key>}
              onClick={() => actions.remove(step.id)}
            >
              {t('editor.deleteStep')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

const Key = ({ children }: { children: string }) => <kbd style={{ font: 'inherit', fontSize: 12, opacity: 0.65 }}>{children}</kbd>;
