import { availableData, outputSchema, type StepId, stepTitle } from '@navette/flow';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { exitLabel } from '../../canvas';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { useStepForm } from '../step-context';
import { type DataEntry, dataEntries } from './data-entry';
import { wayTo } from './way-to';

export type DataSource = {
  stepId: StepId;
  title: string;
  certain: boolean;
  /** The name of the path on which alone it is there, where that is one. */
  onlyOn: string | undefined;
  isExample: boolean;
  entries: DataEntry[];
};

/** What the open step may use, nearest step first. */
export const useDataSources = (): DataSource[] => {
  const { document, catalog, samples, isRealSample } = useEditor();
  const { stepId: reader, use } = useStepForm();
  const language = useLanguage();
  const { t } = useTranslation();
  return useMemo(
    () =>
      availableData(document, reader, use).map(({ stepId, certain, open }) => {
        const step = document.steps[stepId]!;
        const way = certain ? undefined : wayTo(document, stepId);
        const schema = outputSchema(step, { document, catalog });
        const all = dataEntries({ step: stepId, schema, sample: samples[stepId] ?? null, language });
        return {
          stepId,
          title: stepTitle(step, catalog, language),
          certain,
          onlyOn: way && exitLabel(way.step, way.exit, t),
          isExample: document.pinned?.[stepId] === undefined && (step.kind !== 'trigger' || !isRealSample),
          entries: step.kind === 'loop' ? all.filter((entry) => isOfFrame(entry) === open) : all,
        };
      }),
    [document, catalog, samples, isRealSample, reader, use, language, t],
  );
};

/** Within its frame a loop has the current item; after it, what came of all turns. */
const isOfFrame = ({ ref }: DataEntry): boolean => ref.path[0] === 'item' || ref.path[0] === 'index';
