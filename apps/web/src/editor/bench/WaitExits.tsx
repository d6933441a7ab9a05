import { Select } from '@mantine/core';
import { exitsOf, type StepId, stepTitle } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { exitLabel, readingOrder } from '../../canvas';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { useBench } from './bench-context';

/** Nobody waits in a test, so a person says how each wait for an event or an answer ends. */
export const WaitExits = ({ only }: { only?: StepId }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document, catalog } = useEditor();
  const { exits, chooseExit } = useBench();
  const waits = readingOrder(document).flatMap((id) => {
    const step = document.steps[id]!;
    return step.kind === 'wait' && exitsOf(step).length > 1 && (only === undefined || only === id) ? [step] : [];
  });
  return waits.map((step) => (
    <Select
      key={step.id}
      size="sm"
      label={t('bench.endsWith', { step: stepTitle(step, catalog, language) })}
      data={exitsOf(step).map((exit) => ({ value: exit, label: exitLabel(step, exit, t) }))}
      value={exits[step.id] ?? exitsOf(step)[0]!}
      allowDeselect={false}
      onChange={(exit) => exit && chooseExit(step.id, exit)}
    />
  ));
};
