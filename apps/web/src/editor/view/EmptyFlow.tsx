import { useTranslation } from 'react-i18next';
import { TriggerList } from '../add/TriggerList';
import { useEditor } from '../editor-context';
import classes from './FlowView.module.css';

/** An empty flow asks the one thing it needs: what starts it. */
export const EmptyFlow = () => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  return (
    <div className={classes.empty}>
      <section className={classes.chooser} aria-label={t('editor.chooseTrigger')}>
        <h2>{t('editor.whatStarts')}</h2>
        <p>{t('editor.whatStartsHelp')}</p>
        {!readOnly && <TriggerList onDone={() => undefined} />}
      </section>
    </div>
  );
};
