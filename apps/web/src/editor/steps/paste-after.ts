import type { StepId } from '@navette/flow';
import i18next from 'i18next';
import { notify } from '../../components/notify';
import type { EditorActions } from '../editor-context';

/** From the menu: browsers may keep their clipboard to themselves, then the key is named. */
export const pasteAfter = async (actions: EditorActions, after: StepId | null): Promise<void> => {
  const text = await navigator.clipboard?.readText().catch(() => undefined);
  if (text === undefined) notify(i18next.t('editing.pasteByKey'));
  else actions.paste(text, after);
};
