import { Menu } from '@mantine/core';
import { type StepId, stepTitle } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { StepMenuItems } from '../steps/StepMenuItems';

type Props = { stepIds: StepId[]; at: { x: number; y: number } };

/** The menu of `⋯` where the pointer is: right click, long press, Shift F10. */
export const ContextMenu = ({ stepIds, at }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actions, document, catalog } = useEditor();
  const [only] = stepIds;
  const step = only === undefined ? undefined : document.steps[only];
  const name = step && stepIds.length === 1 ? stepTitle(step, catalog, language) : t('editing.selected', { count: stepIds.length });
  return (
    <Menu opened onChange={(opened) => !opened && actions.use(null)} position="bottom-start" withinPortal returnFocus>
      <Menu.Target>
        <span aria-hidden="true" style={{ position: 'fixed', left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('editing.menuOf', { title: name })}>
        <StepMenuItems stepIds={stepIds} />
      </Menu.Dropdown>
    </Menu>
  );
};
