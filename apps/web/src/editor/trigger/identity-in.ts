import { type CatalogTrigger, type Json, propertiesOf, type Ref, ref, type StepId } from '@navette/flow';
import { dataEntries } from '../data/data-entry';
import { fieldHints } from '../fields/field-spec';

type Of = { stepId: StepId; sample: Json | undefined };

/** Who an event is about: what the connector names, else the first e-mail or phone of the data, else the first of all. */
export const identityIn = ({ output, threshold, sample: example }: CatalogTrigger, { stepId, sample = example }: Of): Ref => {
  if (threshold?.of) return ref(stepId, threshold.of);
  const properties = propertiesOf(output);
  const telling = properties.find(
    ([name, schema]) => ['email', 'phone'].includes(String(fieldHints(schema).format ?? schema.format)) || /mail|phone|from/i.test(name),
  );
  if (telling) return ref(stepId, [telling[0]]);
  const deep = entriesOf(stepId, sample).find(
    ({ ref: { path }, sample: value }) => /mail|phone/i.test(String(path.at(-1))) && typeof value === 'string',
  );
  return deep?.ref ?? ref(stepId, [properties[0]?.[0] ?? 'id']);
};

/** The number that a threshold watches: what the connector names, else one called a score, else the first number. Nothing: an empty path. */
export const scoreIn = ({ output, threshold, sample: example }: CatalogTrigger, { stepId, sample = example }: Of): Ref => {
  if (threshold?.value) return ref(stepId, threshold.value);
  const numbers = dataEntries({ step: stepId, schema: output, sample, language: 'en' }).filter(
    ({ sample: value }) => typeof value === 'number',
  );
  const scored = numbers.find(({ ref: { path } }) => /score|points/i.test(String(path.at(-1))));
  return (scored ?? numbers[0])?.ref ?? ref(stepId);
};

const entriesOf = (stepId: StepId, sample: Json) => dataEntries({ step: stepId, schema: undefined, sample, language: 'en' });
