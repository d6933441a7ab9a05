import { type JsonSchema, schemaTitle, type Value } from '@navette/flow';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { controlOf } from './control-of';
import { controls } from './controls';
import { FieldFrame } from './FieldFrame';
import { type FieldSpec, fieldHints } from './field-spec';

type Props = {
  spec: FieldSpec;
  root: JsonSchema;
  path: string;
  value: Value | undefined;
  siblings: Record<string, Value>;
  onChange(value: Value | undefined): void;
  /** Instead of the schema's own title: "Field 2". */
  label?: string;
};

/** One field: the control that its schema asks for, in the frame that all share. */
export const FieldOf = ({ spec, root, path, value, siblings, onChange, label: given }: Props) => {
  const { readOnly } = useEditor();
  const language = useLanguage();
  const words = useWords();
  const hints = fieldHints(spec.schema);
  const label = given ?? schemaTitle(spec.schema, spec.name, language);
  const control = controlOf(spec.schema, root);
  const Control = controls[control];
  const holdsFields = control === 'rows' || control === 'fieldset' || control === 'record';
  return (
    <FieldFrame path={path} label={label} required={spec.required} help={hints.help && words(hints.help)} own={holdsFields}>
      {({ invalid, describedBy }) => (
        <Control
          spec={spec}
          root={root}
          path={path}
          label={label}
          value={value}
          siblings={siblings}
          onChange={onChange}
          invalid={invalid}
          describedBy={describedBy}
          readOnly={readOnly}
        />
      )}
    </FieldFrame>
  );
};
