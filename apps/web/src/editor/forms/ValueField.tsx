import type { Value } from '@navette/flow';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { PillField } from '../pills/PillField';

type Props = {
  path: string;
  label: string;
  help?: string;
  value: Value | undefined;
  /** What stands for "nothing" where the document wants a value. */
  onChange(value: Value): void;
  required?: boolean;
  multiline?: boolean;
  single?: boolean;
};

export const noValue: Value = { kind: 'literal', value: '' };

/** A field of one of our own steps that takes text and pills. */
export const ValueField = ({ path, label, help, value, onChange, required, multiline, single }: Props) => {
  const { readOnly } = useEditor();
  return (
    <FieldFrame path={path} label={label} help={help} required={required}>
      {({ invalid, describedBy }) => (
        <PillField
          label={label}
          value={value}
          onChange={(next) => onChange(next ?? noValue)}
          multiline={multiline}
          single={single}
          required={required}
          invalid={invalid}
          describedBy={describedBy}
          readOnly={readOnly}
        />
      )}
    </FieldFrame>
  );
};
