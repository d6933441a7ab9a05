import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWaitingRuns } from '../../api/publishing';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { SeeRuns } from './SeeRuns';

type Props = { revision: number; isMoving: boolean; onChange(isMoving: boolean): void };

/** Runs that wait on what is live: they finish by it, or go on by what is being published, if they can. */
export const WaitingRuns = ({ revision, isMoving, onChange }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const { flow } = useEditor();
  const { data } = useWaitingRuns(flow.id, revision);
  if (!data || data.waiting === 0) return null;
  const versions = data.versions.map((number) => t('common.version', { number })).join(', ');
  const number = (flow.liveVersion ?? 0) + 1;
  const stay = data.waiting - data.moves;
  const move =
    data.moves === 0
      ? t('publishing.noneMoves', { number })
      : stay === 0
        ? t('publishing.move', { count: data.moves, number })
        : t('publishing.moveButStay', { moves: data.moves, count: stay, number });
  return (
    <Stack gap={6}>
      <Radio.Group
        label={t('publishing.waiting', { count: data.waiting, versions })}
        value={isMoving && data.moves > 0 ? 'move' : 'finish'}
        onChange={(value) => onChange(value === 'move')}
      >
        <Stack gap={6} mt={6}>
          <Radio value="finish" label={t('publishing.letFinish', { versions })} />
          <Radio
            value="move"
            label={move}
            disabled={data.moves === 0}
            description={data.moves > 0 ? t('publishing.moveHelp') : undefined}
          />
        </Stack>
      </Radio.Group>
      {data.stays.map(({ code, step, version, count, runs }) => (
        <Text key={`${code}-${version}-${step.en}`} size="sm" component="div">
          <SeeRuns what={t(`publishing.stays.${code}`, { step: words(step) })} runs={runs} count={count} />
        </Text>
      ))}
    </Stack>
  );
};
