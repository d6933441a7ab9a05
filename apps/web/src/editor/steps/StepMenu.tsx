import { ActionIcon, Menu } from '@mantine/core';
import { type Step, type StepId, stepTitle } from '@navette/flow';
import { IconDots } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTabIndex } from '../../canvas';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { StepMenuItems } from './StepMenuItems';

/** `⋯`: what can be done with a step, each with its key. */
export const StepMenu = ({ step }: { step: Step }) => {
  const language = useLanguage();
  const { catalog } = useEditor();
  const { id } = step;
  return <StepMenuButton stepIds={useMemo(() => [id], [id])} title={stepTitle(step, catalog, language)} tabIndex={useTabIndex()} />;
};

type ButtonProps = { stepIds: readonly StepId[]; title: string; tabIndex: 0 | -1 };

/** One on each card: not drawn again with every key that somebody types. */
const StepMenuButton = memo(({ stepIds, title, tabIndex }: ButtonProps) => {
  const { t } = useTranslation();
  return (
    <Menu withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} tabIndex={tabIndex} aria-label={t('common.moreActions', { name: title })}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <StepMenuItems stepIds={stepIds} />
      </Menu.Dropdown>
    </Menu>
  );
});
