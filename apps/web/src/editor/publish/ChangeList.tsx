import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftAuthors } from '../../api/publishing';
import { useEditor } from '../editor-context';
import { ChangeLines } from '../versions/ChangeLines';
import { changesBetween } from '../versions/changes';
import { useVersion } from '../versions/use-opened-version';

/** What publishing changes from the live version, and who did it: nobody publishes a colleague’s half-done work unseen. */
export const ChangeList = ({ revision }: { revision: number }) => {
  const { t } = useTranslation();
  const { flow, document } = useEditor();
  const live = useVersion(flow.id, flow.liveVersion).data;
  const authors = useDraftAuthors(flow.id, revision).data?.authors;
  if (flow.liveVersion === null) return <Text size="sm">{t('editor.firstVersion')}</Text>;
  if (!live) return null;
  const changes = changesBetween(live.document, document);
  return (
    <section aria-label={t('editor.changesFrom', { number: flow.liveVersion })}>
      <Text size="sm" fw={600} mb={4}>
        {t('editor.changesFrom', { number: flow.liveVersion })}
      </Text>
      {changes.length === 0 && <Text size="sm">{t('editor.noChange')}</Text>}
      <ChangeLines changes={changes} before={live.document} after={document} authors={authors} />
    </section>
  );
};
