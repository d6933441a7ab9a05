import { Text } from '@mantine/core';
import { stepTitle } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { changesBetween } from '../versions/changes';
import { useVersion } from '../versions/use-opened-version';
import classes from './ChangeList.module.css';

const signs = { added: '+', changed: '±', removed: '−' };

/** What publishing changes from the live version. */
export const ChangeList = () => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { flow, document, catalog } = useEditor();
  const live = useVersion(flow.id, flow.liveVersion).data;
  if (flow.liveVersion === null) return <Text size="sm">{t('editor.firstVersion')}</Text>;
  if (!live) return null;
  const { steps, links, settings } = changesBetween(live.document, document);
  const titleOf = (stepId: string) => {
    const step = document.steps[stepId] ?? live.document.steps[stepId];
    return step ? stepTitle(step, catalog, language) : stepId;
  };
  return (
    <section aria-label={t('editor.changesFrom', { number: flow.liveVersion })}>
      <Text size="sm" fw={600} mb={4}>
        {t('editor.changesFrom', { number: flow.liveVersion })}
      </Text>
      {steps.length === 0 && !links && !settings && <Text size="sm">{t('editor.noChange')}</Text>}
      <ul className={classes.list}>
        {steps.map(({ kind, stepId }) => (
          <li key={stepId} data-kind={kind}>
            <span aria-hidden="true">{signs[kind]}</span> {t(`editor.changes.${kind}`, { title: titleOf(stepId) })}
          </li>
        ))}
        {links && steps.length === 0 && <li data-kind="changed">± {t('editor.changes.links')}</li>}
        {settings && <li data-kind="changed">± {t('editor.changes.settings')}</li>}
      </ul>
    </section>
  );
};
