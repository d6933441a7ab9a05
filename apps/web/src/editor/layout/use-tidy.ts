import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';

export { IconLayoutDistributeHorizontal as TidyIcon } from '@tabler/icons-react';

/** Lays all steps out again and stays in free position. One edit, which undo takes back. */
export const useTidy = () => {
  const { t } = useTranslation();
  const { document, readOnly, apply, actions } = useEditor();
  const { layout } = document;
  const tidy = () => {
    if (apply({ kind: 'setLayout', layout: { mode: 'free', positions: {} } })) actions.announce(t('drawing.tidied'));
  };
  return { canTidy: !readOnly && layout.mode === 'free' && Object.keys(layout.positions).length > 0, tidy };
};
