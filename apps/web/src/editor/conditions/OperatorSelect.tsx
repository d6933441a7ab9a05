import { Select } from '@mantine/core';
import {
  type DataType,
  dataTypeOf,
  type OperatorDefinition,
  type OperatorName,
  operators,
  operatorsFor,
  type Test,
  tellsBefore,
} from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';

type Props = { test: Test; onChange(operator: OperatorName): void };

const kinds = ['text', 'number', 'date', 'yesNo', 'list', 'record', 'any'] as const satisfies readonly DataType[];

/** What can be asked of this kind of data. Where nobody knows what the data is, everything, kind by kind. */
export const OperatorSelect = ({ test, onChange }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const { readOnly } = useEditor();
  const { type, offered } = useOffered()(test);
  const optionOf = (name: OperatorName) => ({ value: name, label: words(operators[name].title) });
  const mentioned = offered.includes(test.operator) ? offered : [test.operator, ...offered];
  const grouped = kinds.map((kind) => ({
    group: t(`conditions.kinds.${kind}`),
    items: mentioned.filter((name) => (operators[name] as OperatorDefinition).types[0] === kind).map(optionOf),
  }));
  return (
    <Select
      aria-label={t('stepForm.operator')}
      readOnly={readOnly}
      allowDeselect={false}
      searchable={type === undefined}
      data={type === undefined ? grouped.filter(({ items }) => items.length > 0) : mentioned.map(optionOf)}
      value={test.operator}
      onChange={(name) => name && onChange(name as OperatorName)}
    />
  );
};

/** For a test: its kind of data, and the operators that fit. */
export const useOffered = () => {
  const { document, catalog, samples } = useEditor();
  return ({ left }: Pick<Test, 'left'>): { type: DataType | undefined; offered: OperatorName[] } => {
    const type = dataTypeOf(left, { document, catalog, sampleOf: (step) => samples[step] });
    const hasBefore = left.kind === 'ref' && tellsBefore(samples[left.step], left.path);
    if (type) return { type, offered: operatorsFor(type, { hasBefore }) };
    return { type, offered: [...new Set(kinds.flatMap((kind) => operatorsFor(kind, { hasBefore })))] };
  };
};
