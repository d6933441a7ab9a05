import { type JsonObject, outputSchema, type Ref, readPath, schemaAt, textOf } from '@navette/flow';
import { useSamples } from '../../api/flows';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { choicesOf } from './choices-of';
import type { ListValue } from './list-values';

/** The values that data may have: those its app names, else those seen in the sample and in the last events. */
export const useSourceValues = ({ step: stepId, path }: Ref): ListValue[] => {
  const { document, catalog, samples, flow } = useEditor();
  const language = useLanguage();
  const events = useSamples(flow.id).data?.samples ?? [];
  const step = document.steps[stepId];
  const schema = step && outputSchema(step, { document, catalog });
  const named = choicesOf(schema && schemaAt(schema, path), language);
  if (named.length > 0) return named;
  const outputs = [samples[stepId], ...(step?.kind === 'trigger' ? events.map(({ data }) => data as JsonObject) : [])];
  const seen = outputs.map((output) => textOf(readPath(output, path))).filter((text) => text !== '');
  return [...new Set(seen)].map((value) => ({ value, label: value }));
};
