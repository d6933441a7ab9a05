import { useMemo } from 'react';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { groupedOptions } from './action-options';

export const useStepOptions = () => {
  const { catalog, connections, document } = useEditor();
  const language = useLanguage();
  return useMemo(() => groupedOptions({ catalog, connections, document, language }), [catalog, connections, document, language]);
};
