import { Group, Select, Text } from '@mantine/core';
import type { FlowDocument, StepId } from '@navette/flow';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVersions } from '../../api/flows';
import { FlowCanvas, type StepDecoration } from '../../canvas';
import { Dialog } from '../../components/Dialog';
import { useEditor } from '../editor-context';
import { ChangeLines } from './ChangeLines';
import classes from './CompareDialog.module.css';
import { type Change, changesBetween, tonesOf } from './changes';
import { useVersion } from './use-opened-version';

type Props = { number: number; draft: FlowDocument; onClose(): void };

/** Two states of the flow on two canvases: what was added, changed and removed is marked on both, and told in words above. */
export const CompareDialog = ({ number, draft, onClose }: Props) => {
  const { t } = useTranslation();
  const { flow } = useEditor();
  const versions = useVersions(flow.id).data?.versions ?? [];
  const [older, setOlder] = useState(String(number));
  const [newer, setNewer] = useState('draft');
  const before = useSide(older, draft);
  const after = useSide(newer, draft);
  const changes = useMemo(() => (before && after ? changesBetween(before, after) : []), [before, after]);
  const decorations = useTones(changes);
  const choices = [
    { value: 'draft', label: t('common.draft') },
    ...versions.map((line) => ({ value: String(line.number), label: t('common.version', { number: line.number }) })),
  ];
  const side = (label: string, value: string, set: (value: string) => void) => (
    <Select size="xs" label={label} data={choices} value={value} allowDeselect={false} onChange={(next) => next && set(next)} />
  );
  return (
    <Dialog onClose={onClose} fullScreen title={t('publishing.compareTitle')} classNames={{ content: classes.content, body: classes.body }}>
      <Group align="flex-start" gap="xl" className={classes.head}>
        <Group gap="sm">
          {side(t('publishing.older'), older, setOlder)}
          {side(t('publishing.newer'), newer, setNewer)}
        </Group>
        {before && after && (
          <div className={classes.changes}>
            {changes.length === 0 ? (
              <Text size="sm">{t('publishing.noDifference')}</Text>
            ) : (
              <ChangeLines changes={changes} before={before} after={after} />
            )}
          </div>
        )}
      </Group>
      <div className={classes.sides}>
        <Side title={choices.find(({ value }) => value === older)?.label} document={before} decorations={decorations} />
        <Side title={choices.find(({ value }) => value === newer)?.label} document={after} decorations={decorations} />
      </div>
    </Dialog>
  );
};

type SideProps = { title: ReactNode; document: FlowDocument | undefined; decorations: Record<StepId, StepDecoration> };

const Side = ({ title, document, decorations }: SideProps) => {
  const { catalog, flows } = useEditor();
  const flowNames = useMemo(() => Object.fromEntries(flows.map(({ id, name }) => [id, name])), [flows]);
  return (
    <div className={classes.side}>
      <Text size="sm" fw={600} className={classes.name}>
        {title}
      </Text>
      {document && <FlowCanvas document={document} catalog={catalog} flowNames={flowNames} decorations={decorations} />}
    </div>
  );
};

const useSide = (which: string, draft: FlowDocument): FlowDocument | undefined => {
  const { flow } = useEditor();
  const version = useVersion(flow.id, which === 'draft' ? null : Number(which)).data;
  return which === 'draft' ? draft : version?.document;
};

const signs = { added: '+', changed: '±', removed: '−' };

/** Colour, sign and word: none of them alone. */
const useTones = (changes: Change[]): Record<StepId, StepDecoration> => {
  const { t } = useTranslation();
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(tonesOf(changes)).map(([stepId, tone]): [StepId, StepDecoration] => [
          stepId,
          {
            tone,
            said: t(`publishing.tones.${tone}`),
            badges: (
              <span className={classes.tone} data-tone={tone}>
                {signs[tone]} {t(`publishing.tones.${tone}`)}
              </span>
            ),
          },
        ]),
      ),
    [changes, t],
  );
};
