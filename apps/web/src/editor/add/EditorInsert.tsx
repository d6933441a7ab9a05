import { type Place, stepTitle } from '@navette/flow';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { InsertButton } from './InsertButton';

/** A `+` that knows what it comes after. */
export const EditorInsert = ({ place }: { place: Place }) => {
  const { document, catalog } = useEditor();
  const language = useLanguage();
  const step = document.steps[place.from];
  return <InsertButton place={place} after={step ? stepTitle(step, catalog, language) : ''} />;
};
