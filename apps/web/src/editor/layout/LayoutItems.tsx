import { Menu } from '@mantine/core';
import { IconLayoutBoardSplit, IconSitemap } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../components/notify';
import { useEditor } from '../editor-context';
import { TidyIcon, useTidy } from './use-tidy';

/** Who decides where steps stand: Navette, or the person who drags them. */
export const LayoutItems = () => {
  const { t } = useTranslation();
  const { document, readOnly, apply, actions } = useEditor();
  const { canTidy, tidy } = useTidy();
  if (readOnly) return null;
  const { layout } = document;
  if (layout.mode === 'automatic') {
    const toFree = () => {
      if (apply({ kind: 'setLayout', layout: { mode: 'free', positions: {} } })) notify(t('drawing.isFree'));
    };
    return (
      <Menu.Item leftSection={<IconLayoutBoardSplit size={16} />} onClick={toFree}>
        {t('drawing.toFree')}
      </Menu.Item>
    );
  }
  const toAutomatic = () => {
    if (canTidy) actions.use({ kind: 'leaveFree' });
    else if (apply({ kind: 'setLayout', layout: { mode: 'automatic' } })) actions.announce(t('drawing.isAutomatic'));
  };
  return (
    <>
      {canTidy && (
        <Menu.Item leftSection={<TidyIcon size={16} />} onClick={tidy}>
          {t('drawing.tidy')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconSitemap size={16} />} onClick={toAutomatic}>
        {t('drawing.toAutomatic')}
      </Menu.Item>
    </>
  );
};
