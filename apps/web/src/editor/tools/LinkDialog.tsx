import { SegmentedControl, Stack } from '@mantine/core';
import { mainExit, type StepId, stepTitle } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawnExits, exitLabel } from '../../canvas';
import { Dialog } from '../../components/Dialog';
import { useLanguage } from '../../i18n/use-words';
import { allowedExits } from '../drag/drop-targets';
import { useEditor } from '../editor-context';
import { LinkTargets } from './LinkTargets';

type Props = { stepId: StepId /** Chosen already, by dragging: then only the way out is asked. */; to: StepId | undefined };

/** From which way out, and to which step: what dragging an exit does, by keys. */
export const LinkDialog = ({ stepId, to }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document, catalog, actions } = useEditor();
  const step = document.steps[stepId]!;
  const exits =
    to === undefined ? [...new Set([...drawnExits(document, step), ...failing(step.kind)])] : allowedExits(document, stepId, to);
  const [exit, setExit] = useState(exits.includes(mainExit(step) ?? '') ? mainExit(step)! : (exits[0] ?? ''));
  return (
    <Dialog onClose={() => actions.use(null)} title={t('editing.linkTitle', { title: stepTitle(step, catalog, language) })}>
      <Stack gap="sm">
        {exits.length > 1 && (
          <SegmentedControl
            aria-label={t('editing.linkFrom')}
            value={exit}
            onChange={setExit}
            data={exits.map((each) => ({ value: each, label: exitLabel(step, each, t) }))}
          />
        )}
        <LinkTargets from={stepId} exit={exit} only={to} />
      </Stack>
    </Dialog>
  );
};

/** An error path can be begun by linking it. */
const failing = (kind: string): string[] => (kind === 'action' || kind === 'subflow' ? ['error'] : []);
