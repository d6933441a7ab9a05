import { ActionIcon, Menu } from '@mantine/core';
import { type Step, stepTitle } from '@navette/flow';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTabIndex } from '../../canvas';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { StepMenuItems } from './StepMenuItems';

/** `⋯`: what can be done with a step, each with its key. */
export const StepMenu = ({ step }: { step: Step }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { catalog } = useEditor();
  const tabIndex = useTabIndex();
  return (
    <Menu withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          tabIndex={tabIndex}
          aria-label={t('common.moreActions', { name: stepTitle(step, catalog, language) })}
        >
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <StepMenuItems stepIds={[step.id]} />
      </Menu.Dropdown>
    </Menu>
  );
};
