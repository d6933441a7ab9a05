import { ActionIcon, Badge, Button, ScrollArea, Text } from '@mantine/core';
import type { FlowDocument } from '@navette/flow';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMembers } from '../../api/account';
import { useVersions } from '../../api/flows';
import { ErrorBlock } from '../../components/ErrorBlock';
import { PersonalTime } from '../../components/PersonalTime';
import { useEditor } from '../editor-context';
import { CompareDialog } from './CompareDialog';
import classes from './VersionsPanel.module.css';

type Props = { opened: number | null; draft: FlowDocument; onOpen(number: number): void; onClose(): void };

/** Every published state, newest first; kept for ever. */
export const VersionsPanel = ({ opened, draft, onOpen, onClose }: Props) => {
  const { t } = useTranslation();
  const { flow } = useEditor();
  const [compared, setCompared] = useState<number | null>(null);
  const versions = useVersions(flow.id);
  const lines = versions.data?.versions ?? [];
  const members = useMembers().data?.members ?? [];
  const nameOf = (userId: string) => members.find((member) => member.userId === userId)?.name ?? userId;
  return (
    <section className={classes.panel} aria-label={t('editor.versions')} data-region>
      <header className={classes.head}>
        <h2>{t('editor.versions')}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('editor.closeVersions')} onClick={onClose}>
          <IconX size={17} />
        </ActionIcon>
      </header>
      <ScrollArea className={classes.scroll} type="auto">
        {versions.error && <ErrorBlock error={versions.error} onRetry={() => void versions.refetch()} />}
        {versions.data && lines.length === 0 && (
          <Text size="sm" c="dimmed" px={18} pb={14}>
            {t('editor.noVersions')}
          </Text>
        )}
        <ul className={classes.list}>
          {lines.map((line) => (
            <li key={line.id} className={classes.line}>
              <b className="numbers">{t('common.version', { number: line.number })}</b>
              {line.number === flow.liveVersion && (
                <Badge size="sm" variant="light" color="teal">
                  {t('editor.live')}
                </Badge>
              )}
              <span className={classes.words}>
                {line.note && <span>{line.note}</span>}
                <Text span size="sm" c="dimmed">
                  <PersonalTime at={line.publishedAt} focusable={false} />
                  {line.publishedBy && ` · ${nameOf(line.publishedBy)}`}
                  {line.runsOnIt > 0 && ` · ${t('editor.runsOnIt', { count: line.runsOnIt })}`}
                </Text>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setCompared(line.number)}
                aria-label={t('publishing.compareVersion', { number: line.number })}
              >
                {t('publishing.compare')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                disabled={opened === line.number}
                onClick={() => onOpen(line.number)}
                aria-label={t('editor.openVersion', { number: line.number })}
              >
                {t('common.open')}
              </Button>
            </li>
          ))}
        </ul>
      </ScrollArea>
      {compared !== null && <CompareDialog number={compared} draft={draft} onClose={() => setCompared(null)} />}
    </section>
  );
};
